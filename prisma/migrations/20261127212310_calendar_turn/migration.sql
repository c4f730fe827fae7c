-- AlterTable
ALTER TABLE "account" ADD COLUMN     "calendar_turn" INTEGER NOT NULL DEFAULT 0;


