-- AlterTable
ALTER TABLE "account" ADD COLUMN     "demo" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "proven_at" TIMESTAMPTZ(3),
ADD COLUMN     "second_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "second_factor" (
    "account_id" UUID NOT NULL,
    "salt" CHAR(64) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "step" INTEGER NOT NULL,
    "spent" INTEGER[] DEFAULT ARRAY[]::INTEGER[],

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("account_id")
);

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;


