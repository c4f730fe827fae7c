-- CreateEnum
CREATE TYPE "member_change_kind" AS ENUM ('imported', 'corrected', 'excluded', 'restored');

-- CreateEnum
CREATE TYPE "roll_upload_state" AS ENUM ('reading', 'refused', 'ready', 'importing', 'imported', 'discarded');

-- CreateEnum
CREATE TYPE "roll_search_kind" AS ENUM ('iin', 'name');

-- CreateTable
CREATE TABLE "roll" (
    "okrug_id" CHAR(9) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "roll_pkey" PRIMARY KEY ("okrug_id")
);

-- CreateTable
CREATE TABLE "community_member_change" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "member_change_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "ground" TEXT,
    "upload_id" UUID,

    CONSTRAINT "community_member_change_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "roll_upload" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "state" "roll_upload_state" NOT NULL,
    "format" TEXT,
    "columns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "unread" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "refusal" JSONB,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "wrong" INTEGER NOT NULL DEFAULT 0,
    "doubtful" INTEGER NOT NULL DEFAULT 0,
    "applied" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER,
    "changed" INTEGER,
    "same" INTEGER,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_by" TEXT,
    "imported_at" TIMESTAMPTZ(3),
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "roll_upload_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "roll_upload_row" (
    "okrug_id" CHAR(9) NOT NULL,
    "upload_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "who" TEXT,
    "problems" JSONB,
    "doubts" JSONB,
    "iin_hmac" BYTEA,
    "iin_cipher" BYTEA,
    "surname" TEXT,
    "given_name" TEXT,
    "patronymic" TEXT,
    "birth_date" DATE,
    "settlement_id" CHAR(9),
    "street" TEXT,
    "house" TEXT,
    "flat" TEXT,
    "phone" TEXT,
    "outcome" TEXT,

    CONSTRAINT "roll_upload_row_pkey" PRIMARY KEY ("okrug_id","upload_id","row")
);

-- CreateTable
CREATE TABLE "roll_search" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "roll_search_kind" NOT NULL,
    "found" UUID[],

    CONSTRAINT "roll_search_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateIndex
CREATE INDEX "community_member_change_okrug_id_member_id_at_idx" ON "community_member_change"("okrug_id", "member_id", "at");

-- CreateIndex
CREATE INDEX "roll_upload_okrug_id_uploaded_at_idx" ON "roll_upload"("okrug_id", "uploaded_at");

-- CreateIndex
CREATE INDEX "roll_search_account_id_at_idx" ON "roll_search"("account_id", "at");

-- AddForeignKey
ALTER TABLE "roll" ADD CONSTRAINT "roll_okrug_id_fkey" FOREIGN KEY ("okrug_id") REFERENCES "unit"("kato") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_member_change" ADD CONSTRAINT "community_member_change_okrug_id_member_id_fkey" FOREIGN KEY ("okrug_id", "member_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_upload" ADD CONSTRAINT "roll_upload_okrug_id_fkey" FOREIGN KEY ("okrug_id") REFERENCES "unit"("kato") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_upload_row" ADD CONSTRAINT "roll_upload_row_okrug_id_upload_id_fkey" FOREIGN KEY ("okrug_id", "upload_id") REFERENCES "roll_upload"("okrug_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_search" ADD CONSTRAINT "roll_search_okrug_id_fkey" FOREIGN KEY ("okrug_id") REFERENCES "unit"("kato") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What follows is not in prisma/models: Prisma knows no checks, and leaves them alone.

ALTER TABLE "community_member" ADD CONSTRAINT "community_member_exclusion_check" CHECK (
  ("exclusion_reason" IS NULL AND "excluded_from" IS NULL AND "excluded_until" IS NULL)
  OR ("exclusion_reason" IN ('incapable', 'sentence', 'moved', 'died', 'mistake') AND "excluded_from" IS NOT NULL
      AND ("excluded_until" IS NULL OR "excluded_until" >= "excluded_from")));
ALTER TABLE "roll_upload_row" ADD CONSTRAINT "roll_upload_row_outcome_check" CHECK ("outcome" IN ('added', 'changed', 'same'));
