-- Who takes part in a meeting is a person of the roll, whatever lets them in: a seat, a mandate or residence. What was written by seat is
-- rewritten by its holder.
CREATE TYPE "gathering_mode" AS ENUM ('members', 'delegates');
ALTER TYPE "meeting_kind" ADD VALUE 'gathering';
ALTER TYPE "meeting_kind" ADD VALUE 'separateGathering';
ALTER TYPE "meeting_state" ADD VALUE 'signatures' AFTER 'akimReview';
ALTER TYPE "meeting_state" ADD VALUE 'districtReview' AFTER 'signatures';
ALTER TYPE "meeting_state" ADD VALUE 'permitted' AFTER 'districtReview';
ALTER TYPE "meeting_state" ADD VALUE 'refused' AFTER 'permitted';

ALTER TABLE "meeting" DROP CONSTRAINT "meeting_okrug_id_chair_id_fkey", DROP CONSTRAINT "meeting_okrug_id_secretary_id_fkey";
ALTER TABLE "motion" DROP CONSTRAINT "motion_okrug_id_candidate_id_fkey";
ALTER TABLE "presence" DROP CONSTRAINT "presence_okrug_id_membership_id_fkey";
ALTER TABLE "session_request_signature" DROP CONSTRAINT "session_request_signature_okrug_id_membership_id_fkey";
ALTER TABLE "speech" DROP CONSTRAINT "speech_okrug_id_membership_id_fkey";
ALTER TABLE "vote" DROP CONSTRAINT "vote_okrug_id_membership_id_fkey";

-- The holders of these seats, in the order given; null stays null.
CREATE FUNCTION "pg_temp"."holders"(okrug char, seats uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN seats IS NULL THEN NULL ELSE coalesce(array_agg(member_id ORDER BY place), '{}') END
  FROM unnest(seats) WITH ORDINALITY AS given(seat, place) JOIN assembly_membership ON okrug_id = okrug AND id = given.seat
$$;

ALTER TABLE "meeting" RENAME COLUMN "seats" TO "eligible";
ALTER TABLE "meeting" RENAME COLUMN "seat_ids" TO "eligible_ids";
ALTER TABLE "meeting" ADD COLUMN "mode" "gathering_mode";
ALTER TABLE "motion" RENAME COLUMN "seats" TO "eligible";
ALTER TABLE "presence" RENAME COLUMN "membership_id" TO "member_id";
ALTER TABLE "speech" RENAME COLUMN "membership_id" TO "member_id";
ALTER TABLE "vote" RENAME COLUMN "membership_id" TO "member_id";
ALTER TABLE "session_request_signature" RENAME TO "request_signature";
ALTER TABLE "request_signature" RENAME COLUMN "membership_id" TO "member_id";
ALTER TABLE "request_signature" RENAME CONSTRAINT "session_request_signature_pkey" TO "request_signature_pkey";
ALTER TABLE "request_signature" RENAME CONSTRAINT "session_request_signature_okrug_id_meeting_id_fkey" TO "request_signature_okrug_id_meeting_id_fkey";

UPDATE "meeting" SET
  "eligible_ids" = "pg_temp"."holders"("okrug_id", "eligible_ids"),
  "registered_ids" = "pg_temp"."holders"("okrug_id", "registered_ids"),
  "chair_id" = ("pg_temp"."holders"("okrug_id", ARRAY["chair_id"]))[1],
  "secretary_id" = ("pg_temp"."holders"("okrug_id", ARRAY["secretary_id"]))[1];
UPDATE "motion" SET
  "present_ids" = "pg_temp"."holders"("okrug_id", "present_ids"),
  "candidate_id" = ("pg_temp"."holders"("okrug_id", ARRAY["candidate_id"]))[1];
UPDATE "presence" p SET "member_id" = m."member_id" FROM "assembly_membership" m WHERE m."okrug_id" = p."okrug_id" AND m."id" = p."member_id";
UPDATE "speech" s SET "member_id" = m."member_id" FROM "assembly_membership" m WHERE m."okrug_id" = s."okrug_id" AND m."id" = s."member_id";
UPDATE "vote" v SET "member_id" = m."member_id" FROM "assembly_membership" m WHERE m."okrug_id" = v."okrug_id" AND m."id" = v."member_id";
UPDATE "request_signature" r SET "member_id" = m."member_id" FROM "assembly_membership" m WHERE m."okrug_id" = r."okrug_id" AND m."id" = r."member_id";

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_okrug_id_chair_id_fkey" FOREIGN KEY ("okrug_id", "chair_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_okrug_id_secretary_id_fkey" FOREIGN KEY ("okrug_id", "secretary_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "request_signature" ADD CONSTRAINT "request_signature_okrug_id_member_id_fkey" FOREIGN KEY ("okrug_id", "member_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "presence" ADD CONSTRAINT "presence_okrug_id_member_id_fkey" FOREIGN KEY ("okrug_id", "member_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "speech" ADD CONSTRAINT "speech_okrug_id_member_id_fkey" FOREIGN KEY ("okrug_id", "member_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "motion" ADD CONSTRAINT "motion_okrug_id_candidate_id_fkey" FOREIGN KEY ("okrug_id", "candidate_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "vote" ADD CONSTRAINT "vote_okrug_id_member_id_fkey" FOREIGN KEY ("okrug_id", "member_id") REFERENCES "community_member"("okrug_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Cast to text: a value added above cannot be used as such in the same transaction.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_mode" CHECK (("kind"::text = 'gathering') = ("mode" IS NOT NULL));
