-- AlterTable
ALTER TABLE "motion" ADD COLUMN     "seats" INTEGER;

-- AlterTable
ALTER TABLE "assembly_membership" ADD COLUMN     "motion_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "assembly_membership_okrug_id_motion_id_key" ON "assembly_membership"("okrug_id", "motion_id");

-- AddForeignKey
ALTER TABLE "assembly_membership" ADD CONSTRAINT "assembly_membership_okrug_id_motion_id_fkey" FOREIGN KEY ("okrug_id", "motion_id") REFERENCES "motion"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The statute judges the number (AS-5); the table only keeps nonsense out.
ALTER TABLE "motion" ADD CONSTRAINT "motion_seats_check" CHECK ("seats" IS NULL OR ("kind" = 'decision' AND "seats" BETWEEN 1 AND 25));
