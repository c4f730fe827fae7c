-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "accept_verdict" JSONB,
ADD COLUMN     "accepted_at" TIMESTAMPTZ(3),
ALTER COLUMN "year" DROP NOT NULL,
ALTER COLUMN "number" DROP NOT NULL;

-- From its notice on a meeting has a number; before, it may still come to nothing.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_numbered" CHECK (
  "state" IN ('requested', 'akimReview', 'draft') OR num_nonnulls("year", "number") = 2
);
