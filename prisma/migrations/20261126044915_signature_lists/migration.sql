-- AlterEnum
ALTER TYPE "roll_search_kind" ADD VALUE 'signatures';


