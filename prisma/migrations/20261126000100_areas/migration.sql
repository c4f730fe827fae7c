-- CreateEnum
CREATE TYPE "area_kind" AS ENUM ('village', 'microdistrict', 'street', 'house');

-- CreateEnum
CREATE TYPE "house_side" AS ENUM ('all', 'odd', 'even');

-- AlterEnum
ALTER TYPE "member_change_kind" ADD VALUE 'assigned';
ALTER TYPE "member_change_kind" ADD VALUE 'released';

-- AlterTable
ALTER TABLE "community_member" ADD COLUMN     "area_by_hand" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "area_id" UUID;

-- CreateTable
CREATE TABLE "area" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "kind" "area_kind" NOT NULL,
    "name_kk" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "area_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateTable
CREATE TABLE "area_rule" (
    "okrug_id" CHAR(9) NOT NULL,
    "id" UUID NOT NULL,
    "area_id" UUID NOT NULL,
    "settlement_id" CHAR(9) NOT NULL,
    "street" TEXT,
    "houses" TEXT,
    "side" "house_side" NOT NULL DEFAULT 'all',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "area_rule_pkey" PRIMARY KEY ("okrug_id","id")
);

-- CreateIndex
CREATE INDEX "area_rule_okrug_id_area_id_idx" ON "area_rule"("okrug_id", "area_id");

-- AddForeignKey
ALTER TABLE "community_member" ADD CONSTRAINT "community_member_okrug_id_area_id_fkey" FOREIGN KEY ("okrug_id", "area_id") REFERENCES "area"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area" ADD CONSTRAINT "area_okrug_id_fkey" FOREIGN KEY ("okrug_id") REFERENCES "unit"("kato") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_rule" ADD CONSTRAINT "area_rule_okrug_id_area_id_fkey" FOREIGN KEY ("okrug_id", "area_id") REFERENCES "area"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_rule" ADD CONSTRAINT "area_rule_settlement_id_fkey" FOREIGN KEY ("settlement_id") REFERENCES "unit"("kato") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A person is put into an area by hand only together with the area.
ALTER TABLE "community_member" ADD CONSTRAINT "community_member_area_check" CHECK ("area_id" IS NOT NULL OR NOT "area_by_hand");

-- Houses are houses of a street.
ALTER TABLE "area_rule" ADD CONSTRAINT "area_rule_houses_check" CHECK ("street" IS NOT NULL OR ("houses" IS NULL AND "side" = 'all'));
