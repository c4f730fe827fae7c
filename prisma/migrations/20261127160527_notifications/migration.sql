-- CreateEnum
CREATE TYPE "contact_channel" AS ENUM ('email', 'push', 'telegram', 'sms');

-- CreateEnum
CREATE TYPE "news_topic" AS ENUM ('notices', 'reminders', 'protocols', 'results');

-- CreateEnum
CREATE TYPE "news_pace" AS ENUM ('off', 'atOnce', 'daily', 'weekly');

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "channel" "contact_channel" NOT NULL,
    "lang" CHAR(2) NOT NULL,
    "address" BYTEA NOT NULL,
    "fingerprint" CHAR(64) NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "news_choice" (
    "account_id" UUID NOT NULL,
    "topic" "news_topic" NOT NULL,
    "pace" "news_pace" NOT NULL,

    CONSTRAINT "news_choice_pkey" PRIMARY KEY ("account_id","topic")
);

-- CreateTable
CREATE TABLE "news" (
    "okrug_id" CHAR(9) NOT NULL,
    "meeting_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "topic" "news_topic" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" JSONB NOT NULL,
    "reached" INTEGER NOT NULL DEFAULT 0,
    "later" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "news_pkey" PRIMARY KEY ("okrug_id","meeting_id","key")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "okrug_id" CHAR(9) NOT NULL,
    "meeting_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "pace" "news_pace" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "contact_account_id_fingerprint_key" ON "contact"("account_id", "fingerprint");

-- CreateIndex
CREATE INDEX "letters_waiting" ON "letter"("pace", "created_at") WHERE (sent_at is null and failed_at is null);

-- CreateIndex
CREATE INDEX "letter_failed_at_idx" ON "letter"("failed_at");

-- CreateIndex
CREATE UNIQUE INDEX "letter_contact_id_okrug_id_meeting_id_key_key" ON "letter"("contact_id", "okrug_id", "meeting_id", "key");

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_choice" ADD CONSTRAINT "news_choice_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news" ADD CONSTRAINT "news_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_okrug_id_meeting_id_key_fkey" FOREIGN KEY ("okrug_id", "meeting_id", "key") REFERENCES "news"("okrug_id", "meeting_id", "key") ON DELETE RESTRICT ON UPDATE CASCADE;



ALTER TABLE "contact" ADD CONSTRAINT "contact_lang" CHECK (lang IN ('kk', 'ru'));
-- A reminder of yesterday is no news.
ALTER TABLE "news_choice" ADD CONSTRAINT "reminders_at_once" CHECK (topic <> 'reminders' OR pace IN ('off', 'atOnce'));
