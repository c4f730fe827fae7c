-- AlterTable
ALTER TABLE "motion" ADD COLUMN     "card_ids" UUID[];

