-- AlterTable
ALTER TABLE "protocol_document" ADD COLUMN     "ordered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;


