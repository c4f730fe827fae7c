-- Names in the order of the Kazakh alphabet (Ә after А, Қ after К, І after Ы), in whatever locale the cluster was made.
ALTER TABLE "community_member"
  ALTER COLUMN "surname" TYPE text COLLATE "kk-x-icu",
  ALTER COLUMN "given_name" TYPE text COLLATE "kk-x-icu",
  ALTER COLUMN "patronymic" TYPE text COLLATE "kk-x-icu";
ALTER TABLE "area" ALTER COLUMN "name_kk" TYPE text COLLATE "kk-x-icu";
ALTER TABLE "unit" ALTER COLUMN "name_kk" TYPE text COLLATE "kk-x-icu";
