-- CreateEnum
CREATE TYPE "district_ruling" AS ENUM ('upheld', 'setAside');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('before', 'after', 'paper');

-- CreateEnum
CREATE TYPE "hearing_outcome" AS ENUM ('noted', 'done', 'badlyDone', 'notDone');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "decision_status" ADD VALUE 'rediscussion';
ALTER TYPE "decision_status" ADD VALUE 'withdrawn';
ALTER TYPE "decision_status" ADD VALUE 'unresolved';
ALTER TYPE "decision_status" ADD VALUE 'maslikhatDiscussion';
ALTER TYPE "decision_status" ADD VALUE 'resolved';
ALTER TYPE "decision_status" ADD VALUE 'inExecution';
ALTER TYPE "decision_status" ADD VALUE 'done';
ALTER TYPE "decision_status" ADD VALUE 'notExecuted';
ALTER TYPE "decision_status" ADD VALUE 'escalated';

-- AlterTable
ALTER TABLE "agenda_item" ADD COLUMN     "reconsiders_id" UUID;

-- CreateTable
CREATE TABLE "district_review" (
    "okrug_id" CHAR(9) NOT NULL,
    "decision_id" UUID NOT NULL,
    "session_number" INTEGER NOT NULL,
    "session_on" DATE NOT NULL,
    "scheduled_at" TIMESTAMPTZ(3) NOT NULL,
    "discussion_kk" TEXT,
    "discussion_ru" TEXT,
    "recorded_at" TIMESTAMPTZ(3),
    "ruling" "district_ruling",
    "reasons_kk" TEXT,
    "reasons_ru" TEXT,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" TEXT,
    "verdict" JSONB,

    CONSTRAINT "district_review_pkey" PRIMARY KEY ("okrug_id","decision_id")
);

-- CreateTable
CREATE TABLE "execution_plan" (
    "okrug_id" CHAR(9) NOT NULL,
    "decision_id" UUID NOT NULL,
    "due" DATE NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "execution_plan_pkey" PRIMARY KEY ("okrug_id","decision_id")
);

-- CreateTable
CREATE TABLE "responsible_person" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "office_kk" TEXT NOT NULL,
    "office_ru" TEXT NOT NULL,

    CONSTRAINT "responsible_person_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "execution_step" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title_kk" TEXT NOT NULL,
    "title_ru" TEXT NOT NULL,
    "percent" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "execution_step_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "execution_report" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "text_kk" TEXT NOT NULL,
    "text_ru" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "execution_report_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "execution_evidence" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "kind" "evidence_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "execution_evidence_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "execution_hearing" (
    "okrug_id" CHAR(9) NOT NULL,
    "decision_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "outcome" "hearing_outcome" NOT NULL,
    "note_kk" TEXT NOT NULL,
    "note_ru" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "failure" INTEGER,
    "letter_at" TIMESTAMPTZ(3),
    "letter_by" TEXT,

    CONSTRAINT "execution_hearing_pkey" PRIMARY KEY ("okrug_id","decision_id","meeting_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "responsible_person_okrug_id_decision_id_position_key" ON "responsible_person"("okrug_id", "decision_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "execution_step_okrug_id_decision_id_position_key" ON "execution_step"("okrug_id", "decision_id", "position");

-- CreateIndex
CREATE INDEX "execution_report_okrug_id_decision_id_at_idx" ON "execution_report"("okrug_id", "decision_id", "at");

-- CreateIndex
CREATE INDEX "execution_evidence_sha256_idx" ON "execution_evidence"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "execution_evidence_okrug_id_step_id_sha256_key" ON "execution_evidence"("okrug_id", "step_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "execution_hearing_okrug_id_decision_id_failure_key" ON "execution_hearing"("okrug_id", "decision_id", "failure");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_okrug_id_meeting_id_reconsiders_id_key" ON "agenda_item"("okrug_id", "meeting_id", "reconsiders_id");

-- AddForeignKey
ALTER TABLE "district_review" ADD CONSTRAINT "district_review_okrug_id_decision_id_fkey" FOREIGN KEY ("okrug_id", "decision_id") REFERENCES "decision"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution_plan" ADD CONSTRAINT "execution_plan_okrug_id_decision_id_fkey" FOREIGN KEY ("okrug_id", "decision_id") REFERENCES "decision"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "responsible_person" ADD CONSTRAINT "responsible_person_okrug_id_decision_id_fkey" FOREIGN KEY ("okrug_id", "decision_id") REFERENCES "decision"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution_step" ADD CONSTRAINT "execution_step_okrug_id_decision_id_fkey" FOREIGN KEY ("okrug_id", "decision_id") REFERENCES "decision"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution_report" ADD CONSTRAINT "execution_report_okrug_id_decision_id_fkey" FOREIGN KEY ("okrug_id", "decision_id") REFERENCES "decision"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution_evidence" ADD CONSTRAINT "execution_evidence_okrug_id_step_id_fkey" FOREIGN KEY ("okrug_id", "step_id") REFERENCES "execution_step"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution_hearing" ADD CONSTRAINT "execution_hearing_okrug_id_decision_id_fkey" FOREIGN KEY ("okrug_id", "decision_id") REFERENCES "decision"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "execution_hearing" ADD CONSTRAINT "execution_hearing_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_okrug_id_reconsiders_id_fkey" FOREIGN KEY ("okrug_id", "reconsiders_id") REFERENCES "decision"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- DC-7: no ruling before the maslikhat's record, none without reasons.
ALTER TABLE "district_review" ADD CONSTRAINT "record_before_ruling" CHECK (
  ("recorded_at" IS NULL OR ("discussion_kk" IS NOT NULL AND "discussion_ru" IS NOT NULL))
  AND ("ruling" IS NULL OR ("recorded_at" IS NOT NULL AND "reasons_kk" IS NOT NULL AND "reasons_ru" IS NOT NULL AND "resolved_at" IS NOT NULL))
);
ALTER TABLE "execution_step" ADD CONSTRAINT "percent_of_a_whole" CHECK ("percent" BETWEEN 0 AND 100);
ALTER TABLE "execution_report" ADD CONSTRAINT "percent_of_a_whole" CHECK ("percent" BETWEEN 0 AND 100);
-- DC-10: a letter tells of work that failed.
ALTER TABLE "execution_hearing" ADD CONSTRAINT "letter_of_failure" CHECK ("letter_at" IS NULL OR "failure" IS NOT NULL);
ALTER TABLE "execution_hearing" ADD CONSTRAINT "failure_of_outcome" CHECK ("failure" IS NULL OR "outcome" IN ('badlyDone', 'notDone'));
