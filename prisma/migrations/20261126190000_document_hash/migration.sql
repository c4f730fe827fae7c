-- Somebody brings a file and asks whether it is a published one.
CREATE INDEX "protocol_document_sha256_idx" ON "protocol_document"("sha256");
