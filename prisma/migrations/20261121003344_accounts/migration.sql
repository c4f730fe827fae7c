-- CreateEnum
CREATE TYPE "granted_role" AS ENUM ('secretary', 'okrugAkim', 'commissionMember', 'deputy', 'maslikhatStaff', 'districtAkim', 'administrator');

-- CreateEnum
CREATE TYPE "sign_in_method" AS ENUM ('password', 'code');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "password_hash" TEXT,
    "display_name" TEXT NOT NULL,
    "member_okrug_id" CHAR(9),
    "member_id" UUID,
    "blocked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" "granted_role" NOT NULL,
    "unit_id" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "granted_by" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" CHAR(64) NOT NULL,
    "account_id" UUID NOT NULL,
    "method" "sign_in_method" NOT NULL,
    "agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_code" (
    "digest" CHAR(64) NOT NULL,
    "account_id" UUID NOT NULL,
    "issued_by" UUID,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "sign_in_bucket" (
    "key" CHAR(64) NOT NULL,
    "used" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_bucket_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "method" "sign_in_method" NOT NULL,
    "success" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_login_key" ON "account"("login");

-- CreateIndex
CREATE INDEX "account_display_name_idx" ON "account"("display_name");

-- CreateIndex
CREATE UNIQUE INDEX "account_member_okrug_id_member_id_key" ON "account"("member_okrug_id", "member_id");

-- CreateIndex
CREATE INDEX "role_grant_unit_id_role_idx" ON "role_grant"("unit_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "one_open_grant" ON "role_grant"("account_id", "role", "unit_id") WHERE (ended_at is null);

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_live_code" ON "one_time_code"("account_id") WHERE (used_at is null and revoked_at is null);

-- CreateIndex
CREATE INDEX "sign_in_bucket_since_idx" ON "sign_in_bucket"("since");

-- CreateIndex
CREATE INDEX "sign_in_attempt_account_id_at_idx" ON "sign_in_attempt"("account_id", "at");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_member_okrug_id_member_id_fkey" FOREIGN KEY ("member_okrug_id", "member_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_code" ADD CONSTRAINT "one_time_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_attempt" ADD CONSTRAINT "sign_in_attempt_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "account" ADD CONSTRAINT "account_login_check" CHECK ("login" = lower("login") AND "login" <> '');
ALTER TABLE "account" ADD CONSTRAINT "account_member_check" CHECK (("member_okrug_id" IS NULL) = ("member_id" IS NULL));
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_check" CHECK (("unit_id" = 'platform') = ("role" = 'administrator') AND ("unit_id" = 'platform' OR "unit_id" ~ '^[0-9]{9}$'));
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_term_check" CHECK ("until" >= "since");
