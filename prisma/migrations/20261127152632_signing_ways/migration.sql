-- CreateEnum
CREATE TYPE "signing_way" AS ENUM ('portal', 'certificate', 'paper');

-- AlterTable
ALTER TABLE "correction_signature" ADD COLUMN     "certificate" JSONB,
ADD COLUMN     "cms" BYTEA,
ADD COLUMN     "way" "signing_way" NOT NULL DEFAULT 'portal';

-- AlterTable
ALTER TABLE "protocol_signature" ADD COLUMN     "certificate" JSONB,
ADD COLUMN     "cms" BYTEA,
ADD COLUMN     "paper_id" UUID,
ADD COLUMN     "way" "signing_way" NOT NULL DEFAULT 'portal';

-- CreateTable
CREATE TABLE "signed_paper" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "signatories" "signatory"[],
    "scan_name" TEXT NOT NULL,
    "scan_type" TEXT NOT NULL,
    "scan_size" INTEGER NOT NULL,
    "scan_hash" CHAR(64) NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "signed_paper_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateIndex
CREATE INDEX "signed_paper_scan_hash_idx" ON "signed_paper"("scan_hash");

-- CreateIndex
CREATE UNIQUE INDEX "one_open_paper" ON "signed_paper"("okrug_id", "meeting_id") WHERE (confirmed_at is null);

-- AddForeignKey
ALTER TABLE "protocol_signature" ADD CONSTRAINT "protocol_signature_okrug_id_paper_id_fkey" FOREIGN KEY ("okrug_id", "paper_id") REFERENCES "signed_paper"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_paper" ADD CONSTRAINT "signed_paper_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "protocol"("okrug_id", "meeting_id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Each way brings what proves it, and nothing else does.
ALTER TABLE "protocol_signature" ADD CONSTRAINT "signed_one_way" CHECK (
  (way = 'certificate') = (cms IS NOT NULL) AND (way = 'certificate') = (certificate IS NOT NULL) AND (way = 'paper') = (paper_id IS NOT NULL));
ALTER TABLE "correction_signature" ADD CONSTRAINT "corrected_one_way" CHECK (
  way <> 'paper' AND (way = 'certificate') = (cms IS NOT NULL) AND (way = 'certificate') = (certificate IS NOT NULL));
-- A signature on paper is looked at by two.
ALTER TABLE "signed_paper" ADD CONSTRAINT "looked_at_by_two" CHECK (
  confirmed_by <> added_by AND (confirmed_by IS NULL) = (confirmed_at IS NULL));
