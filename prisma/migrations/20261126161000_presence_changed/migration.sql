-- When a person's stay in the hall last changed: their own phone follows it.
ALTER TABLE "presence" ADD COLUMN "changed_at" TIMESTAMPTZ(3);
UPDATE "presence" SET "changed_at" = coalesce("left_at", "arrived_at");
ALTER TABLE "presence" ALTER COLUMN "changed_at" SET NOT NULL;
