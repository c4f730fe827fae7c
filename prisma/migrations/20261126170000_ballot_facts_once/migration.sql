-- The same facts as before, in one pass over the hall: who left and came back was looked up twice for each of a thousand rows, for every ballot.
CREATE OR REPLACE FUNCTION ballot_facts(ballot_okrug char(9), ballot_meeting uuid, ballot_motion uuid, ballot_member uuid)
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
        -- Who left since the count and came back: seen in one pass, whatever the planner believes of the table.
        SELECT stay.*, coalesce(stay.arrived_at > me.headcount_at AND stay.arrived_at >= min(stay.left_at)
          FILTER (WHERE NOT stay.absent AND stay.left_at > me.headcount_at) OVER (PARTITION BY stay.member_id), false) AS back
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
