-- AlterTable
ALTER TABLE "correction_signature" ADD COLUMN     "paper_id" UUID;

-- AlterTable
ALTER TABLE "protocol_document" ADD COLUMN     "correction_id" UUID;

-- AlterTable
ALTER TABLE "signed_paper" ADD COLUMN     "correction_id" UUID;

-- AddForeignKey
ALTER TABLE "signed_paper" ADD CONSTRAINT "signed_paper_okrug_id_correction_id_fkey" FOREIGN KEY ("okrug_id", "correction_id") REFERENCES "protocol_correction"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_signature" ADD CONSTRAINT "correction_signature_okrug_id_paper_id_fkey" FOREIGN KEY ("okrug_id", "paper_id") REFERENCES "signed_paper"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_document" ADD CONSTRAINT "protocol_document_okrug_id_correction_id_fkey" FOREIGN KEY ("okrug_id", "correction_id") REFERENCES "protocol_correction"("okrug_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A note is signed in the same three ways as the protocol.
ALTER TABLE "correction_signature" DROP CONSTRAINT "corrected_one_way";
ALTER TABLE "correction_signature" ADD CONSTRAINT "corrected_one_way" CHECK (
  (way = 'certificate') = (cms IS NOT NULL) AND (way = 'certificate') = (certificate IS NOT NULL) AND (way = 'paper') = (paper_id IS NOT NULL));
-- Notes that wait for their signatures get the files that these will name; those signed before stay as they were signed.
INSERT INTO "protocol_document" ("okrug_id", "meeting_id", "name", "correction_id")
  SELECT c.okrug_id, c.meeting_id, format('c%s.%s.%s', c.number, lang, form), c.id
  FROM "protocol_correction" c, unnest(ARRAY['kk', 'ru']) lang, unnest(ARRAY['pdf', 'docx']) form WHERE c.signed_at IS NULL;
INSERT INTO "outbox" ("id", "topic", "payload", "at")
  SELECT gen_random_uuid(), 'protocols.render-document',
    jsonb_build_object('okrugId', d.okrug_id, 'meetingId', d.meeting_id, 'text', c.sha256, 'name', d.name), now()
  FROM "protocol_document" d JOIN "protocol_correction" c ON (c.okrug_id, c.id) = (d.okrug_id, d.correction_id);
