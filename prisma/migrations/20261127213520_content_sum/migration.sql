-- CreateTable
CREATE TABLE "content_sum" (
    "sha256" CHAR(64) NOT NULL,
    "sha512" CHAR(128) NOT NULL,

    CONSTRAINT "content_sum_pkey" PRIMARY KEY ("sha256")
);


