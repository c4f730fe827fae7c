-- AlterTable
ALTER TABLE "one_time_code" ADD COLUMN     "okrug_id" CHAR(9);


