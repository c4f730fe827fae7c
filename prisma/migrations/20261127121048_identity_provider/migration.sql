-- AlterEnum
ALTER TYPE "sign_in_method" ADD VALUE 'identity';

-- CreateIndex
CREATE INDEX "community_member_iin_hmac_idx" ON "community_member"("iin_hmac");


