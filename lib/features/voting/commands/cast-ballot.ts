import 'server-only'
import { permits } from '@/lib/access/permissions'
import { hallStirred } from '@/lib/features/meetings/queries/live'
import type { Context } from '@/lib/platform/auth/context'
import { db, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { leaf } from '@/lib/platform/ledger/merkle'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import type { Choice } from '@/lib/statute/tally'
import { type Reason, voterStanding } from '@/lib/statute/voter'
import { type BallotFacts, ballotFacts } from '../queries/standing'
import { type BallotInput, ballotInput } from '../schema'

type Ballot = Required<BallotInput> & { memberId: string; accountId: string; now: Date }
/** What is said back: under which id what was said, and when. */
type Receipt = { ballotId: string; choice: Choice; at: Date }

/** What was answered to this id before; null when it is new. An id belongs to one person and one question. */
async function answered(ballot: Ballot): Promise<Outcome<Receipt> | null> {
  const { okrugId, ballotId, motionId, memberId } = ballot
  const known = await db.ballot.findUnique({ where: { okrugId_id: { okrugId, id: ballotId } } })
  if (!known) return null
  if (known.memberId !== memberId || known.motionId !== motionId) return refuse('voting.ballotForeign')
  if (known.refusal) return refuse(`voting.cannot.${known.refusal as Reason}`)
  return done({ ballotId, choice: known.choice, at: known.at })
}

/** Writes a ballot that was judged by what `seen` says, unless the hall changed meanwhile or the id was here before (`cast_ballot`, migrations). */
async function write(
  ballot: Ballot,
  person: string,
  seen: string,
): Promise<'written' | 'known' | 'changed' | undefined> {
  const { okrugId, meetingId, motionId, memberId, ballotId, choice, accountId, now } = ballot
  const row = leaf({ motion: motionId, person, choice, at: now.toISOString() })
  const [cast] = await db.$queryRaw<{ outcome: 'written' | 'known' | 'changed' }[]>`
    select cast_ballot(${okrugId}::char(9), ${meetingId}::uuid, ${motionId}::uuid, ${memberId}::uuid, ${seen},
      ${ballotId}::uuid, ${choice}::choice, ${now}, ${accountId}::uuid, ${row}) as outcome`
  return cast?.outcome
}

/** How many late ballots of one person on one question are kept: as many as people send, and never so many that they fill the table. */
const mostLate = 10

/**
 * Keeps a ballot that came after the close: it counts for nothing, and its person can see that it came. What one sends beyond a few is
 * refused all the same and leaves no row. Late ballots of one person wait for each other, in a statement of its own: the next counts what was
 * kept meanwhile.
 */
async function keepLate(ballot: Ballot): Promise<void> {
  const { okrugId, motionId, memberId, ballotId, choice, now } = ballot
  await transact(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`voting.cast-ballot ${motionId} ${memberId}`}, 0))`
    await tx.$executeRaw`
      insert into ballot (okrug_id, id, motion_id, member_id, choice, at, refusal)
      select ${okrugId}, ${ballotId}::uuid, ${motionId}::uuid, ${memberId}::uuid, ${choice}::choice, ${now}, 'closed'
      where (select count(*) from ballot where okrug_id = ${okrugId} and motion_id = ${motionId}::uuid
        and member_id = ${memberId}::uuid and refusal is not null) < ${mostLate}
      on conflict do nothing`
  })
}

/** Why a ballot is not taken, unless its id was answered before: then as it was. */
async function turnedAway(ballot: Ballot, place: BallotFacts, reason: Reason): Promise<Outcome<Receipt>> {
  if (reason === 'closed') await keepLate(ballot)
  const { names, present } = place.count
  return (
    (await answered(ballot)) ??
    refuse(`voting.cannot.${reason}`, {
      verdict: reason === 'noQuorum' ? place.verdict : undefined,
      params: reason === 'moreNamesThanPeople' ? { names, present } : undefined,
    })
  )
}

/** How often a ballot is judged anew because the hall changed within the milliseconds it took. */
const tries = 30

/**
 * A member's own vote, from their phone. The phone makes the ballot's id: the same id again is answered as the first time and changes nothing,
 * so that a phone may send until it hears an answer. Until the close another id changes the vote, and the last counts. Who cannot vote is told
 * the one reason (`voterStanding`); what comes after the close is refused and, a few times, kept as refused. Votes are rows beside the ledger:
 * the close writes their Merkle root.
 *
 * A thousand phones vote within seconds, so it takes two statements: what the ballot is judged by, then one that locks the question, sees that
 * this still holds, and writes.
 */
export async function castBallot({ actor, now }: Context, input: BallotInput): Promise<Outcome<Receipt>> {
  const { choice, ballotId, ...ref } = ballotInput.parse(input)
  const { okrugId, meetingId } = ref
  if (!permits(actor, 'voting.cast-ballot', { okrugId }) || !actor.memberId) return refuse('forbidden')
  const { memberId, accountId } = actor
  const ballot = { ...ref, ballotId, choice, memberId, accountId, now }
  for (let n = 0; n < tries; n++) {
    const place = await ballotFacts(db, ref, memberId)
    if (!place) return refuse('notFound')
    const reason = voterStanding(place.facts)
    if (reason) return turnedAway(ballot, place, reason)
    if (!place.person) {
      await transact((tx) => pseudonymOf(tx, okrugId, memberId))
      continue
    }
    const outcome = await write(ballot, place.person, place.seen)
    if (outcome === 'written') {
      hallStirred(okrugId, meetingId)
      return done({ ballotId, choice, at: now })
    }
    const before = outcome === 'known' && (await answered(ballot))
    if (before) return before
  }
  throw new Error('the hall changed at every attempt to take a ballot')
}
