-- Somebody in the list who was never in the hall is taken off it without taking anybody out of the hall.
ALTER TABLE "presence" ADD COLUMN "absent" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "presence" ADD CONSTRAINT "presence_absent" CHECK (NOT "absent" OR ("left_at" IS NOT NULL AND "arrival" = 'phone'));
