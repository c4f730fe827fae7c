-- CreateEnum
CREATE TYPE "unit_level" AS ENUM ('oblast', 'district', 'subDistrict', 'settlement');

-- CreateTable
CREATE TABLE "unit" (
    "kato" CHAR(9) NOT NULL,
    "level" "unit_level" NOT NULL,
    "kind" TEXT NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "official_name_kk" TEXT NOT NULL,
    "official_name_ru" TEXT NOT NULL,
    "parent_id" CHAR(9),
    "oblast_id" CHAR(9) NOT NULL,
    "district_id" CHAR(9),
    "version" TEXT NOT NULL,
    "closed_on" DATE,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("kato")
);

-- CreateTable
CREATE TABLE "unit_import" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "closed" INTEGER NOT NULL,

    CONSTRAINT "unit_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "unit_level_name_kk_idx" ON "unit"("level", "name_kk");

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE INDEX "unit_district_id_idx" ON "unit"("district_id");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("kato") ON DELETE RESTRICT ON UPDATE CASCADE;


