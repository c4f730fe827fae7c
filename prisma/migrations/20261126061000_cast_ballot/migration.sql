-- What a ballot is judged by (lib/features/voting/queries/standing.ts): the meeting, the hall as it is counted, where this person is.
CREATE FUNCTION ballot_facts(ballot_okrug char(9), ballot_meeting uuid, ballot_motion uuid, ballot_member uuid)
RETURNS TABLE (
  kind text, mode text, starts_at timestamptz, eligible int, headcount int,
  open boolean, entitled boolean, held boolean, paused boolean,
  desk int, paper int, phone int, named_then int, paper_since int, desk_since int, left_since int, back_since int,
  arrival text, channel text, left_at timestamptz, person text)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT me.kind::text, me.mode::text, me.starts_at, me.eligible, me.headcount,
      mo.closed_at IS NULL AND mo.withdrawn_at IS NULL,
      (me.kind <> 'session' AND me.mode IS DISTINCT FROM 'delegates') OR ballot_member = ANY (me.eligible_ids),
      (me.kind = 'session' AND EXISTS (
          SELECT 1 FROM assembly_membership WHERE okrug_id = me.okrug_id AND member_id = ballot_member))
        OR (me.mode = 'delegates' AND EXISTS (
          SELECT 1 FROM delegate WHERE okrug_id = me.okrug_id AND member_id = ballot_member)),
      EXISTS (SELECT 1 FROM pause WHERE okrug_id = me.okrug_id AND meeting_id = me.id AND "to" IS NULL),
      hall.*, own.arrival::text, own.channel::text, own.left_at, named.digest::text
    FROM motion mo
    JOIN meeting me ON me.okrug_id = mo.okrug_id AND me.id = mo.meeting_id
    -- As `hallCount` and `sinceCount` reckon (lib/features/meetings): whom the list names by how they came, whom it named when the hall was
    -- counted, and who came, left and came back since.
    CROSS JOIN LATERAL (
      SELECT (count(*) FILTER (WHERE left_at IS NULL AND arrival = 'desk'))::int,
        (count(*) FILTER (WHERE left_at IS NULL AND arrival = 'paper'))::int,
        (count(*) FILTER (WHERE left_at IS NULL AND arrival = 'phone'))::int,
        (count(*) FILTER (WHERE NOT absent AND arrived_at <= me.headcount_at AND coalesce(left_at > me.headcount_at, true)))::int,
        (count(*) FILTER (WHERE arrived_at > me.headcount_at AND arrival = 'paper' AND NOT back))::int,
        (count(*) FILTER (WHERE arrived_at > me.headcount_at AND arrival = 'desk' AND NOT back))::int,
        (count(*) FILTER (WHERE NOT absent AND left_at > me.headcount_at))::int,
        (count(*) FILTER (WHERE arrived_at > me.headcount_at AND arrival = 'desk' AND back))::int
      FROM (
        SELECT stay.*, stay.arrived_at > me.headcount_at AND EXISTS (
          SELECT 1 FROM presence gone
          WHERE gone.okrug_id = stay.okrug_id AND gone.meeting_id = stay.meeting_id AND gone.member_id = stay.member_id
            AND NOT gone.absent AND gone.left_at > me.headcount_at AND gone.left_at <= stay.arrived_at) AS back
        FROM presence stay WHERE stay.okrug_id = me.okrug_id AND stay.meeting_id = me.id
      ) stays
      WHERE (me.kind <> 'session' AND me.mode IS DISTINCT FROM 'delegates') OR member_id = ANY (me.eligible_ids)
    ) hall
    LEFT JOIN LATERAL (
      SELECT arrival, channel, left_at FROM presence
      WHERE okrug_id = me.okrug_id AND meeting_id = me.id AND member_id = ballot_member
      ORDER BY arrived_at DESC LIMIT 1
    ) own ON true
    LEFT JOIN pseudonym named ON named.unit_id = ballot_okrug AND named.record_id = ballot_member::text
    WHERE mo.okrug_id = ballot_okrug AND mo.id = ballot_motion AND mo.meeting_id = ballot_meeting;
END
$$;

-- Writes a ballot that was judged by `seen`, the facts as text, and over what its person said before on this question, the vote. First it
-- locks the question against its close; each statement of a volatile function sees what was committed before it, so that a ballot that waited
-- while a break began finds other facts than it was judged by. 'changed': they are others; 'known': the id was here before; else 'written'.
CREATE FUNCTION cast_ballot(
  ballot_okrug char(9), ballot_meeting uuid, ballot_motion uuid, ballot_member uuid, seen text,
  ballot_id uuid, said choice, said_at timestamptz, by_account uuid, ledger_leaf text)
RETURNS text
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  found_now text;
BEGIN
  PERFORM 1 FROM motion WHERE okrug_id = ballot_okrug AND id = ballot_motion FOR SHARE;
  SELECT facts::text INTO found_now FROM ballot_facts(ballot_okrug, ballot_meeting, ballot_motion, ballot_member) facts;
  IF found_now IS DISTINCT FROM seen THEN
    RETURN 'changed';
  END IF;
  INSERT INTO ballot (okrug_id, id, motion_id, member_id, choice, at)
    VALUES (ballot_okrug, ballot_id, ballot_motion, ballot_member, said, said_at)
    ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN 'known';
  END IF;
  INSERT INTO vote (okrug_id, motion_id, member_id, choice, cast_at, account_id, via, leaf)
    VALUES (ballot_okrug, ballot_motion, ballot_member, said, said_at, by_account, 'phone', ledger_leaf)
    ON CONFLICT (okrug_id, motion_id, member_id) DO UPDATE
    SET choice = excluded.choice, cast_at = excluded.cast_at, account_id = excluded.account_id, via = excluded.via, leaf = excluded.leaf;
  RETURN 'written';
END
$$;
