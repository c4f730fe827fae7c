-- CreateEnum
CREATE TYPE "decision_status" AS ENUM ('adopted', 'underReview', 'approved', 'disagreed');

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('session');

-- CreateEnum
CREATE TYPE "meeting_state" AS ENUM ('requested', 'akimReview', 'draft', 'announced', 'materialsSent', 'registration', 'open', 'failed', 'chairElected', 'agenda', 'voting', 'closed', 'protocolSigned', 'withAkim');

-- CreateEnum
CREATE TYPE "speech_kind" AS ENUM ('speech', 'query', 'clarification', 'answer');

-- CreateEnum
CREATE TYPE "signatory" AS ENUM ('chair', 'secretary');

-- CreateEnum
CREATE TYPE "motion_kind" AS ENUM ('chair', 'secretary', 'inclusion', 'decision', 'extension');

-- CreateEnum
CREATE TYPE "choice" AS ENUM ('for', 'against', 'abstain');

-- CreateTable
CREATE TABLE "assembly" (
    "okrug_id" CHAR(9) NOT NULL,
    "seats" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assembly_pkey" PRIMARY KEY ("okrug_id")
);

-- CreateTable
CREATE TABLE "assembly_membership" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "seat" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "settlement_id" CHAR(9),
    "since" DATE NOT NULL,
    "until" DATE NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,

    CONSTRAINT "assembly_membership_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "decision" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "motion_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title_kk" TEXT NOT NULL,
    "title_ru" TEXT NOT NULL,
    "text_kk" TEXT NOT NULL,
    "text_ru" TEXT NOT NULL,
    "status" "decision_status" NOT NULL,
    "adopted_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "due" DATE,
    "reviewed_at" TIMESTAMPTZ(3),
    "reasons_kk" TEXT,
    "reasons_ru" TEXT,
    "review_verdict" JSONB,
    "reviewed_by" TEXT,
    "members_told_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "kind" "meeting_kind" NOT NULL,
    "state" "meeting_state" NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "request_reason_kk" TEXT,
    "request_reason_ru" TEXT,
    "requested_at" TIMESTAMPTZ(3),
    "request_verdict" JSONB,
    "starts_at" TIMESTAMPTZ(3),
    "place_kk" TEXT,
    "place_ru" TEXT,
    "channels" TEXT[],
    "announced_at" TIMESTAMPTZ(3),
    "notice_verdict" JSONB,
    "materials_sent_at" TIMESTAMPTZ(3),
    "materials_verdict" JSONB,
    "registration_opened_at" TIMESTAMPTZ(3),
    "registration_closed_at" TIMESTAMPTZ(3),
    "seats" INTEGER,
    "quorum_verdict" JSONB,
    "opened_at" TIMESTAMPTZ(3),
    "opened_by" TEXT,
    "chair_id" UUID,
    "secretary_id" UUID,
    "failed_at" TIMESTAMPTZ(3),
    "failure" JSONB,
    "closed_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "session_request_signature" (
    "okrug_id" CHAR(9) NOT NULL,
    "meeting_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_request_signature_pkey" PRIMARY KEY ("okrug_id","meeting_id","membership_id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "competence" TEXT NOT NULL,
    "title_kk" TEXT NOT NULL,
    "title_ru" TEXT NOT NULL,
    "draft_kk" TEXT NOT NULL,
    "draft_ru" TEXT NOT NULL,
    "past_decisions" BOOLEAN NOT NULL DEFAULT false,
    "added_at_meeting" BOOLEAN NOT NULL DEFAULT false,
    "included" BOOLEAN,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "meeting_material" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_material_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "gate_override" (
    "okrug_id" CHAR(9) NOT NULL,
    "meeting_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "reason_kk" TEXT NOT NULL,
    "reason_ru" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gate_override_pkey" PRIMARY KEY ("okrug_id","meeting_id","rule")
);

-- CreateTable
CREATE TABLE "presence" (
    "okrug_id" CHAR(9) NOT NULL,
    "meeting_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),
    "leaf" CHAR(64) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("okrug_id","meeting_id","membership_id","arrived_at")
);

-- CreateTable
CREATE TABLE "invitee" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "office_kk" TEXT NOT NULL,
    "office_ru" TEXT NOT NULL,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invitee_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "speech" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "membership_id" UUID,
    "invitee_id" UUID,
    "kind" "speech_kind" NOT NULL,
    "summary_kk" TEXT NOT NULL,
    "summary_ru" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "speech_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "protocol" (
    "okrug_id" CHAR(9) NOT NULL,
    "meeting_id" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "ledger_head" CHAR(64) NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_at" TIMESTAMPTZ(3),
    "verdict" JSONB,

    CONSTRAINT "protocol_pkey" PRIMARY KEY ("okrug_id","meeting_id")
);

-- CreateTable
CREATE TABLE "protocol_signature" (
    "okrug_id" CHAR(9) NOT NULL,
    "meeting_id" UUID NOT NULL,
    "signatory" "signatory" NOT NULL,
    "account_id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "protocol_signature_pkey" PRIMARY KEY ("okrug_id","meeting_id","signatory")
);

-- CreateTable
CREATE TABLE "community_member" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "surname" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "patronymic" TEXT,
    "birth_date" DATE NOT NULL,
    "settlement_id" CHAR(9),
    "street" TEXT,
    "house" TEXT,
    "flat" TEXT,
    "phone" TEXT,
    "iin_hmac" BYTEA NOT NULL,
    "iin_cipher" BYTEA NOT NULL,
    "exclusion_reason" TEXT,
    "excluded_from" DATE,
    "excluded_until" DATE,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "community_member_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "motion" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "kind" "motion_kind" NOT NULL,
    "item_id" UUID,
    "candidate_id" UUID,
    "text_kk" TEXT,
    "text_ru" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "seats" INTEGER,
    "present_ids" UUID[],
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "abstained" INTEGER,
    "not_voting" INTEGER,
    "verdict" JSONB,
    "merkle_root" CHAR(64),
    "adopted" BOOLEAN,
    "casting_vote" "choice",
    "casting_at" TIMESTAMPTZ(3),

    CONSTRAINT "motion_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "vote" (
    "okrug_id" CHAR(9) NOT NULL,
    "motion_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "choice" "choice" NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID NOT NULL,
    "leaf" CHAR(64) NOT NULL,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("okrug_id","motion_id","membership_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "one_holder_a_seat" ON "assembly_membership"("okrug_id", "seat") WHERE (ended_on is null);

-- CreateIndex
CREATE UNIQUE INDEX "one_seat_a_person" ON "assembly_membership"("okrug_id", "member_id") WHERE (ended_on is null);

-- CreateIndex
CREATE INDEX "decision_okrug_id_status_idx" ON "decision"("okrug_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "decision_okrug_id_meeting_id_number_key" ON "decision"("okrug_id", "meeting_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "decision_okrug_id_item_id_key" ON "decision"("okrug_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_okrug_id_motion_id_key" ON "decision"("okrug_id", "motion_id");

-- CreateIndex
CREATE INDEX "meeting_okrug_id_state_starts_at_idx" ON "meeting"("okrug_id", "state", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_okrug_id_kind_year_number_key" ON "meeting"("okrug_id", "kind", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_okrug_id_meeting_id_position_key" ON "agenda_item"("okrug_id", "meeting_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_material_okrug_id_item_id_sha256_key" ON "meeting_material"("okrug_id", "item_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "present_once" ON "presence"("okrug_id", "meeting_id", "membership_id") WHERE (left_at is null);

-- CreateIndex
CREATE INDEX "speech_okrug_id_meeting_id_item_id_idx" ON "speech"("okrug_id", "meeting_id", "item_id");

-- CreateIndex
CREATE INDEX "community_member_okrug_id_surname_given_name_idx" ON "community_member"("okrug_id", "surname", "given_name");

-- CreateIndex
CREATE UNIQUE INDEX "community_member_okrug_id_iin_hmac_key" ON "community_member"("okrug_id", "iin_hmac");

-- CreateIndex
CREATE INDEX "motion_okrug_id_meeting_id_opened_at_idx" ON "motion"("okrug_id", "meeting_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "one_open_motion" ON "motion"("okrug_id", "meeting_id") WHERE (closed_at is null);

-- AddForeignKey
ALTER TABLE "assembly" ADD CONSTRAINT "assembly_okrug_id_fkey" FOREIGN KEY ("okrug_id") REFERENCES "unit"("kato") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assembly_membership" ADD CONSTRAINT "assembly_membership_okrug_id_fkey" FOREIGN KEY ("okrug_id") REFERENCES "assembly"("okrug_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assembly_membership" ADD CONSTRAINT "assembly_membership_okrug_id_member_id_fkey" FOREIGN KEY ("okrug_id", "member_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_okrug_id_item_id_fkey" FOREIGN KEY ("okrug_id", "item_id") REFERENCES "agenda_item"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_okrug_id_motion_id_fkey" FOREIGN KEY ("okrug_id", "motion_id") REFERENCES "motion"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_okrug_id_fkey" FOREIGN KEY ("okrug_id") REFERENCES "unit"("kato") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_okrug_id_chair_id_fkey" FOREIGN KEY ("okrug_id", "chair_id") REFERENCES "assembly_membership"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_okrug_id_secretary_id_fkey" FOREIGN KEY ("okrug_id", "secretary_id") REFERENCES "assembly_membership"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_request_signature" ADD CONSTRAINT "session_request_signature_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_request_signature" ADD CONSTRAINT "session_request_signature_okrug_id_membership_id_fkey" FOREIGN KEY ("okrug_id", "membership_id") REFERENCES "assembly_membership"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_material" ADD CONSTRAINT "meeting_material_okrug_id_item_id_fkey" FOREIGN KEY ("okrug_id", "item_id") REFERENCES "agenda_item"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_override" ADD CONSTRAINT "gate_override_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_okrug_id_membership_id_fkey" FOREIGN KEY ("okrug_id", "membership_id") REFERENCES "assembly_membership"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitee" ADD CONSTRAINT "invitee_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speech" ADD CONSTRAINT "speech_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speech" ADD CONSTRAINT "speech_okrug_id_item_id_fkey" FOREIGN KEY ("okrug_id", "item_id") REFERENCES "agenda_item"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speech" ADD CONSTRAINT "speech_okrug_id_membership_id_fkey" FOREIGN KEY ("okrug_id", "membership_id") REFERENCES "assembly_membership"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speech" ADD CONSTRAINT "speech_okrug_id_invitee_id_fkey" FOREIGN KEY ("okrug_id", "invitee_id") REFERENCES "invitee"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol" ADD CONSTRAINT "protocol_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_signature" ADD CONSTRAINT "protocol_signature_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "protocol"("okrug_id", "meeting_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_member" ADD CONSTRAINT "community_member_okrug_id_fkey" FOREIGN KEY ("okrug_id") REFERENCES "unit"("kato") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_member" ADD CONSTRAINT "community_member_settlement_id_fkey" FOREIGN KEY ("settlement_id") REFERENCES "unit"("kato") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion" ADD CONSTRAINT "motion_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion" ADD CONSTRAINT "motion_okrug_id_item_id_fkey" FOREIGN KEY ("okrug_id", "item_id") REFERENCES "agenda_item"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion" ADD CONSTRAINT "motion_okrug_id_candidate_id_fkey" FOREIGN KEY ("okrug_id", "candidate_id") REFERENCES "assembly_membership"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_okrug_id_motion_id_fkey" FOREIGN KEY ("okrug_id", "motion_id") REFERENCES "motion"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_okrug_id_membership_id_fkey" FOREIGN KEY ("okrug_id", "membership_id") REFERENCES "assembly_membership"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What a column type cannot say.
ALTER TABLE "assembly" ADD CONSTRAINT "assembly_at_most_25" CHECK ("seats" BETWEEN 1 AND 25);
ALTER TABLE "assembly_membership" ADD CONSTRAINT "membership_seat" CHECK ("seat" BETWEEN 1 AND 25);
ALTER TABLE "assembly_membership" ADD CONSTRAINT "membership_term" CHECK ("since" <= "until");
ALTER TABLE "speech" ADD CONSTRAINT "speech_one_speaker" CHECK (num_nonnulls("membership_id", "invitee_id") = 1);
ALTER TABLE "presence" ADD CONSTRAINT "presence_in_order" CHECK ("left_at" IS NULL OR "left_at" >= "arrived_at");
ALTER TABLE "motion" ADD CONSTRAINT "motion_closed_whole" CHECK (
  "closed_at" IS NULL OR num_nonnulls("seats", "votes_for", "votes_against", "abstained", "not_voting", "verdict", "merkle_root") = 7
);
