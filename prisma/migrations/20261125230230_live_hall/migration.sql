-- CreateEnum
CREATE TYPE "arrival" AS ENUM ('desk', 'phone', 'paper');

-- CreateEnum
CREATE TYPE "ballot_channel" AS ENUM ('phone', 'card');

-- CreateEnum
CREATE TYPE "speech_state" AS ENUM ('waiting', 'speaking', 'done');

-- AlterEnum







ALTER TYPE "motion_kind" ADD VALUE 'agenda';
ALTER TYPE "motion_kind" ADD VALUE 'delegate';
ALTER TYPE "motion_kind" ADD VALUE 'seat';

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "headcount" INTEGER,
ADD COLUMN     "headcount_at" TIMESTAMPTZ(3),
ADD COLUMN     "sectors" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "motion" ADD COLUMN     "cards_abstained" INTEGER,
ADD COLUMN     "cards_against" INTEGER,
ADD COLUMN     "cards_for" INTEGER,
ADD COLUMN     "unnamed" INTEGER;

-- AlterTable
ALTER TABLE "presence" ADD COLUMN     "arrival" "arrival" NOT NULL DEFAULT 'desk',
ADD COLUMN     "channel" "ballot_channel";

-- AlterTable
ALTER TABLE "speech" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "limit_seconds" INTEGER,
ADD COLUMN     "started_at" TIMESTAMPTZ(3),
ADD COLUMN     "state" "speech_state" NOT NULL DEFAULT 'done';

-- AlterTable
ALTER TABLE "vote" ADD COLUMN     "via" "arrival" NOT NULL DEFAULT 'desk';

-- CreateTable
CREATE TABLE "ballot" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "motion_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "choice" "choice" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "refusal" TEXT,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "card_tally" (
    "okrug_id" CHAR(9) NOT NULL,
    "motion_id" UUID NOT NULL,
    "sector" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "for" INTEGER NOT NULL,
    "against" INTEGER NOT NULL,
    "abstain" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_tally_pkey" PRIMARY KEY ("okrug_id","motion_id","sector","account_id")
);

-- CreateTable
CREATE TABLE "headcount" (
    "okrug_id" CHAR(9) NOT NULL,
    "meeting_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "headcount_pkey" PRIMARY KEY ("okrug_id","meeting_id","round","account_id")
);

-- CreateTable
CREATE TABLE "pause" (
    "okrug_id" CHAR(9) NOT NULL,
    "meeting_id" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3),

    CONSTRAINT "pause_pkey" PRIMARY KEY ("okrug_id","meeting_id","from")
);

-- CreateIndex
CREATE INDEX "ballot_okrug_id_motion_id_member_id_idx" ON "ballot"("okrug_id", "motion_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_open_pause" ON "pause"("okrug_id", "meeting_id") WHERE ("to" is null);

-- CreateIndex
CREATE UNIQUE INDEX "one_speaker" ON "speech"("okrug_id", "meeting_id") WHERE (state = 'speaking');

-- CreateIndex
CREATE UNIQUE INDEX "one_raised_hand" ON "speech"("okrug_id", "item_id", "member_id") WHERE (state = 'waiting');

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_okrug_id_motion_id_fkey" FOREIGN KEY ("okrug_id", "motion_id") REFERENCES "motion"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_okrug_id_member_id_fkey" FOREIGN KEY ("okrug_id", "member_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_tally" ADD CONSTRAINT "card_tally_okrug_id_motion_id_fkey" FOREIGN KEY ("okrug_id", "motion_id") REFERENCES "motion"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "headcount" ADD CONSTRAINT "headcount_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pause" ADD CONSTRAINT "pause_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What a column type cannot say.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_sectors" CHECK ("sectors" BETWEEN 1 AND 50);
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_headcount" CHECK (("headcount" IS NULL) = ("headcount_at" IS NULL));
ALTER TABLE "headcount" ADD CONSTRAINT "headcount_count" CHECK ("count" BETWEEN 0 AND 100000);
ALTER TABLE "card_tally" ADD CONSTRAINT "card_tally_counts" CHECK (least("for", "against", "abstain") >= 0 AND greatest("for", "against", "abstain") <= 100000 AND "sector" >= 1);
ALTER TABLE "speech" ADD CONSTRAINT "speech_states" CHECK (
  ("state" <> 'waiting' OR num_nonnulls("started_at", "ended_at") = 0) AND ("state" <> 'speaking' OR ("started_at" IS NOT NULL AND "ended_at" IS NULL))
);
ALTER TABLE "pause" ADD CONSTRAINT "pause_in_order" CHECK ("to" IS NULL OR "to" >= "from");
ALTER TABLE "motion" ADD CONSTRAINT "motion_cards" CHECK (num_nonnulls("cards_for", "cards_against", "cards_abstained") IN (0, 3));
