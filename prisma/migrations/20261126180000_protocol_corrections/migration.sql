-- A signed protocol changes no more: what is wrong in it is said in a numbered note, confirmed by the same two.
CREATE TABLE "protocol_correction" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text_kk" TEXT NOT NULL,
    "text_ru" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_at" TIMESTAMPTZ(3),

    CONSTRAINT "protocol_correction_pkey" PRIMARY KEY ("okrug_id","id")
);
CREATE TABLE "correction_signature" (
    "okrug_id" CHAR(9) NOT NULL,
    "correction_id" UUID NOT NULL,
    "signatory" "signatory" NOT NULL,
    "account_id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correction_signature_pkey" PRIMARY KEY ("okrug_id","correction_id","signatory")
);
CREATE UNIQUE INDEX "protocol_correction_okrug_id_meeting_id_number_key" ON "protocol_correction"("okrug_id", "meeting_id", "number");
CREATE UNIQUE INDEX "one_open_correction" ON "protocol_correction"("okrug_id", "meeting_id") WHERE (signed_at is null);
ALTER TABLE "protocol_correction" ADD CONSTRAINT "protocol_correction_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "protocol"("okrug_id", "meeting_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "correction_signature" ADD CONSTRAINT "correction_signature_okrug_id_correction_id_fkey" FOREIGN KEY ("okrug_id", "correction_id") REFERENCES "protocol_correction"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
