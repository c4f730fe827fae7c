import 'server-only'
import { type HallCount, hallCount } from '@/lib/features/meetings/attendance/hall-count'
import { lawOn } from '@/lib/features/meetings/verdicts/frozen'
import { quorumRule } from '@/lib/features/meetings/verdicts/quorum'
import { type GatheringMode, isListed, type MeetingKind } from '@/lib/features/meetings/workflow'
import type { Tx } from '@/lib/platform/db/client'
import type { Verdict } from '@/lib/statute/verdict'
import type { VoterFacts } from '@/lib/statute/voter'
import type { MotionRef } from '../schema'

type Row = {
  kind: MeetingKind
  mode: GatheringMode | null
  startsAt: Date
  eligible: number
  headcount: number | null
  open: boolean
  entitled: boolean
  held: boolean
  paused: boolean
  desk: number
  paper: number
  phone: number
  namedThen: number
  paperSince: number
  deskSince: number
  leftSince: number
  backSince: number
  arrival: 'desk' | 'phone' | 'paper' | null
  channel: 'phone' | 'card' | null
  leftAt: Date | null
  person: string | null
  seen: string
}

/**
 * What a person's ballot on a question is judged by. `person`: their name in the ledger, where they have one already; `seen`: all of it as
 * the database wrote it.
 */
export type BallotFacts = { facts: VoterFacts; count: HallCount; verdict: Verdict; person: string | null; seen: string }

/**
 * Everything `voterStanding` asks, by one call of the function `ballot_facts` (migrations): a thousand phones vote within seconds, so the hall
 * is counted by the database, by the rules of `quorumOf`. A question is put only after registration closed: the list of seats or mandates is
 * the one frozen then. Null when this meeting has no such question.
 */
export async function ballotFacts(db: Tx, ref: MotionRef, memberId: string): Promise<BallotFacts | null> {
  const { okrugId, meetingId, motionId } = ref
  const [row] = await db.$queryRaw<Row[]>`
    select kind, mode, starts_at as "startsAt", eligible, headcount, open, entitled, held, paused, desk, paper, phone,
      named_then as "namedThen", paper_since as "paperSince", desk_since as "deskSince", left_since as "leftSince",
      back_since as "backSince", arrival, channel, left_at as "leftAt", person, facts::text as seen
    from ballot_facts(${okrugId}::char(9), ${meetingId}::uuid, ${motionId}::uuid, ${memberId}::uuid) facts`
  return row ? judged(row) : null
}

function judged({ person, seen, ...row }: Row): BallotFacts {
  const { kind, mode, eligible, headcount, desk, paper, phone, arrival } = row
  const { namedThen, paperSince, deskSince, leftSince, backSince } = row
  const since = { namedThen, paperSince, deskSince, leftSince, backSince }
  const count = hallCount({
    listed: isListed(row),
    names: { desk, paper, phone },
    headcount: headcount === null ? null : { count: headcount, ...since },
  })
  const verdict = quorumRule(lawOn(row.startsAt).norms, { kind, mode }, { eligible, present: count.present })
  const facts: VoterFacts = {
    voter: row.entitled ? 'entitled' : row.held ? 'ended' : 'guest',
    stay: !arrival ? 'none' : row.leftAt ? 'left' : 'here',
    arrival,
    channel: row.channel,
    question: row.open ? 'open' : 'closed',
    paused: row.paused,
    hall: count,
    quorum: verdict.holds,
  }
  return { facts, count, verdict, person, seen }
}
