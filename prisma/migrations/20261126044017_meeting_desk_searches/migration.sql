-- AlterEnum
ALTER TYPE "roll_search_kind" ADD VALUE 'number';

-- AlterTable
ALTER TABLE "roll_search" ADD COLUMN     "meeting_id" UUID;

-- CreateIndex
CREATE INDEX "roll_search_okrug_id_meeting_id_idx" ON "roll_search"("okrug_id", "meeting_id");

-- AddForeignKey
ALTER TABLE "roll_search" ADD CONSTRAINT "roll_search_okrug_id_meeting_id_fkey" FOREIGN KEY ("okrug_id", "meeting_id") REFERENCES "meeting"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


