-- CreateEnum
CREATE TYPE "day_kind" AS ENUM ('working', 'off');

-- CreateTable
CREATE TABLE "day_override" (
    "date" DATE NOT NULL,
    "kind" "day_kind" NOT NULL,
    "source_kk" TEXT NOT NULL,
    "source_ru" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "day_override_pkey" PRIMARY KEY ("date")
);


