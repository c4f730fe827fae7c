-- DropIndex
DROP INDEX "one_open_motion";

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "registered_ids" UUID[],
ADD COLUMN     "seat_ids" UUID[];

-- AlterTable
ALTER TABLE "motion" ADD COLUMN     "withdrawal" JSONB,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "one_open_motion" ON "motion"("okrug_id", "meeting_id") WHERE (closed_at is null and withdrawn_at is null);


-- What a column type cannot say.
ALTER TABLE "motion" ADD CONSTRAINT "motion_one_end" CHECK (num_nonnulls("closed_at", "withdrawn_at") < 2);
ALTER TABLE "motion" ADD CONSTRAINT "motion_withdrawn_whole" CHECK (("withdrawn_at" IS NULL) = ("withdrawal" IS NULL));
