-- CreateTable
CREATE TABLE "meeting_note" (
    "okrug_id" CHAR(9) NOT NULL,
    "meeting_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_note_pkey" PRIMARY KEY ("okrug_id","meeting_id","account_id")
);

-- AddForeignKey
ALTER TABLE "meeting_note" ADD CONSTRAINT "meeting_note_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
