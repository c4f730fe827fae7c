-- CreateEnum
CREATE TYPE "paper_purpose" AS ENUM ('signatures', 'attendance', 'votes');

-- AlterTable
ALTER TABLE "community_member" ADD COLUMN     "number" SERIAL NOT NULL;

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "area_id" UUID;

-- AlterTable
ALTER TABLE "motion" ADD COLUMN     "settlement_id" CHAR(9);

-- AlterTable
ALTER TABLE "request_signature" ADD COLUMN     "sheet_id" UUID;

-- CreateTable
CREATE TABLE "delegate" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "area_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "motion_id" UUID NOT NULL,
    "votes" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,

    CONSTRAINT "delegate_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "paper_sheet" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "purpose" "paper_purpose" NOT NULL,
    "motion_id" UUID,
    "label" TEXT NOT NULL,
    "scan_name" TEXT,
    "scan_type" TEXT,
    "scan_size" INTEGER,
    "scan_hash" CHAR(64),
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_at" TIMESTAMPTZ(3),

    CONSTRAINT "paper_sheet_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "paper_entry" (
    "okrug_id" CHAR(9) NOT NULL,
    "sheet_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "rows" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_entry_pkey" PRIMARY KEY ("okrug_id","sheet_id","account_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "delegate_okrug_id_motion_id_key" ON "delegate"("okrug_id", "motion_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_mandate_a_person" ON "delegate"("okrug_id", "member_id") WHERE (ended_on is null);

-- CreateIndex
CREATE INDEX "paper_sheet_okrug_id_meeting_id_idx" ON "paper_sheet"("okrug_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "community_member_number_key" ON "community_member"("number");

-- AddForeignKey
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_okrug_id_member_id_fkey" FOREIGN KEY ("okrug_id", "member_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_okrug_id_area_id_fkey" FOREIGN KEY ("okrug_id", "area_id") REFERENCES "area"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_okrug_id_motion_id_fkey" FOREIGN KEY ("okrug_id", "motion_id") REFERENCES "motion"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_okrug_id_area_id_fkey" FOREIGN KEY ("okrug_id", "area_id") REFERENCES "area"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_signature" ADD CONSTRAINT "request_signature_okrug_id_sheet_id_fkey" FOREIGN KEY ("okrug_id", "sheet_id") REFERENCES "paper_sheet"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_okrug_id_motion_id_fkey" FOREIGN KEY ("okrug_id", "motion_id") REFERENCES "motion"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_entry" ADD CONSTRAINT "paper_entry_okrug_id_sheet_id_fkey" FOREIGN KEY ("okrug_id", "sheet_id") REFERENCES "paper_sheet"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What a column type cannot say.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_area" CHECK (("kind" = 'separateGathering') = ("area_id" IS NOT NULL));
ALTER TABLE "motion" ADD CONSTRAINT "motion_settlement" CHECK ("settlement_id" IS NULL OR "kind" = 'seat');
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_term" CHECK ("since" <= "until");
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_scan" CHECK (num_nonnulls("scan_name", "scan_type", "scan_size", "scan_hash") IN (0, 4));
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_motion" CHECK (("purpose" = 'votes') = ("motion_id" IS NOT NULL));
