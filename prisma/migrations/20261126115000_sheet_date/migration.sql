-- Of signatures: the last day on the sheet. Sheets noted before this column have the day on which they were noted.
ALTER TABLE "paper_sheet" ADD COLUMN "dated" DATE;
UPDATE "paper_sheet" SET "dated" = ("added_at" AT TIME ZONE 'Asia/Almaty')::date WHERE "purpose" = 'signatures';
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_dated" CHECK (("purpose" = 'signatures') = ("dated" IS NOT NULL));
