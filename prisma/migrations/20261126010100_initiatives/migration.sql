-- AlterEnum
ALTER TYPE "meeting_state" ADD VALUE 'withdrawn' AFTER 'refused';

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "initiator_id" UUID,
ADD COLUMN     "request_eligible" INTEGER,
ADD COLUMN     "review_reason_kk" TEXT,
ADD COLUMN     "review_reason_ru" TEXT,
ADD COLUMN     "reviewed_by" TEXT;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_okrug_id_initiator_id_fkey" FOREIGN KEY ("okrug_id", "initiator_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An initiative is of a gathering, knows who began it, and keeps the base of its tenth; its answer has reasons in both languages.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_initiative" CHECK (num_nonnulls("initiator_id", "request_eligible") = 0 OR ("kind"::text = 'gathering' AND num_nonnulls("initiator_id", "request_eligible") = 2));
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_review" CHECK (num_nonnulls("reviewed_by", "review_reason_kk", "review_reason_ru") IN (0, 3));

-- A number comes with the notice; cast to text because a value added above cannot be used as such in the same transaction.
ALTER TABLE "meeting" DROP CONSTRAINT "meeting_numbered", ADD CONSTRAINT "meeting_numbered" CHECK (
  "state"::text IN ('requested', 'akimReview', 'signatures', 'districtReview', 'permitted', 'refused', 'withdrawn', 'draft')
  OR num_nonnulls("year", "number") = 2
);
