-- CreateTable
CREATE TABLE "ledger_head" (
    "unit_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "ledger_head_pkey" PRIMARY KEY ("unit_id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "unit_id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "prev" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("unit_id","seq")
);

-- CreateTable
CREATE TABLE "pseudonym" (
    "unit_id" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "salt" BYTEA NOT NULL,
    "digest" CHAR(64) NOT NULL,

    CONSTRAINT "pseudonym_pkey" PRIMARY KEY ("unit_id","record_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_unit_id_prev_key" ON "ledger_entry"("unit_id", "prev");

-- CreateIndex
CREATE UNIQUE INDEX "pseudonym_digest_key" ON "pseudonym"("digest");

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "ledger_head"("unit_id") ON DELETE RESTRICT ON UPDATE RESTRICT;



-- What follows is not in prisma/models: Prisma knows neither checks nor triggers, and leaves them alone.

ALTER TABLE "ledger_head" ADD CONSTRAINT "ledger_head_unit_id_check" CHECK ("unit_id" ~ '^([0-9]{9}|platform)$');
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_hash_check" CHECK ("hash" ~ '^[0-9a-f]{64}$');

-- An entry must continue its chain. The truth is the last entry, not the head: a head set wrong by hand stops its unit, it cannot fork it.
CREATE FUNCTION "ledger_continue"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_seq integer;
  last_hash text;
BEGIN
  SELECT "seq", "hash" INTO last_seq, last_hash FROM "ledger_entry" WHERE "unit_id" = NEW."unit_id" ORDER BY "seq" DESC LIMIT 1;
  IF NEW."seq" <> coalesce(last_seq, 0) + 1 OR NEW."prev" <> coalesce(last_hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'entry % of % does not continue its chain', NEW."seq", NEW."unit_id" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  UPDATE "ledger_head" SET "seq" = NEW."seq", "hash" = NEW."hash" WHERE "unit_id" = NEW."unit_id";
  RETURN NEW;
END $$;
CREATE TRIGGER "ledger_entry_continue" BEFORE INSERT ON "ledger_entry" FOR EACH ROW EXECUTE FUNCTION "ledger_continue"();

CREATE FUNCTION "ledger_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger only grows: % of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "ledger_entry_keep" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entry" FOR EACH STATEMENT EXECUTE FUNCTION "ledger_refuse"();
