-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "protocol_document" (
    "okrug_id" CHAR(9) NOT NULL,
    "meeting_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" CHAR(64),
    "size" INTEGER,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "protocol_document_pkey" PRIMARY KEY ("okrug_id","meeting_id","name")
);

-- CreateIndex
CREATE INDEX "outbox_at_idx" ON "outbox"("at");

-- AddForeignKey
ALTER TABLE "protocol_document" ADD CONSTRAINT "protocol_document_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "protocol"("okrug_id", "meeting_id") ON DELETE CASCADE ON UPDATE CASCADE;


