-- AlterTable
ALTER TABLE "paper_sheet" ADD COLUMN     "outcome" JSONB;

-- AlterTable
ALTER TABLE "paper_entry" ADD COLUMN     "finished_at" TIMESTAMPTZ(3);


-- What a column type cannot say.
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_outcome" CHECK (("agreed_at" IS NULL) = ("outcome" IS NULL));
