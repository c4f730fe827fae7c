import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import type { JsonObject } from '@/lib/platform/ledger/json'
import { almatyDate } from '@/lib/statute/civil-date'
import { collectedFor, hasSigned, signerIn, signerOf } from '../queries/initiators'
import { type LockedMeeting, lockMeeting } from '../queries/locked'
import { type MeetingRef, meetingRef } from '../schema'
import { frozen } from '../verdicts/frozen'
import { admits } from '../workflow'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState' | 'meetings.notEligible' | 'meetings.tooFewSignatures'

/** GA-3 holds and the request goes to the district akim; his term runs from this day (GA-4). Answers the frozen verdict. */
export async function applyFor(
  tx: Tx,
  meeting: LockedMeeting,
  now: Date,
): Promise<Outcome<{ verdict: JsonObject }, 'meetings.wrongState' | 'meetings.tooFewSignatures'>> {
  const { okrugId, id } = meeting
  if (!admits(meeting.state, 'submit-initiative')) return refuse('meetings.wrongState')
  const verdict = await collectedFor(tx, meeting)
  if (!verdict.holds) return refuse('meetings.tooFewSignatures', { verdict })
  const requestVerdict = frozen(verdict, almatyDate(meeting.createdAt))
  const { count } = await tx.meeting.updateMany({
    where: { okrugId, id, state: meeting.state },
    data: { state: 'districtReview', requestedAt: now, requestVerdict, changedAt: now },
  })
  return count === 0 ? refuse('meetings.wrongState') : done({ verdict: requestVerdict })
}

/**
 * With a tenth of the members behind them the initiators apply to the district akim (GA-3, GA-4). Whoever signed is an initiator, so that the
 * request does not end with whoever began it (docs/decisions/072).
 */
export async function submitInitiative({ actor, now }: Context, input: MeetingRef): Promise<Outcome<object, Code>> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx): Promise<Outcome<object, Code>> => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const signed = actor?.memberId && (await hasSigned(tx, okrugId, meetingId, actor.memberId))
    const facts = { okrugId, memberIds: signed ? [actor.memberId] : [] }
    if (!permits(actor, 'meetings.submit-initiative', facts)) return refuse('forbidden')
    if (!meeting?.initiatorId) return refuse('notFound')
    if (!(await signerOf(tx, okrugId, actor.memberId, now))?.eligible) return refuse('meetings.notEligible')
    const applied = await applyFor(tx, meeting, now)
    if (!applied.ok) return applied
    const member = await signerIn(tx, okrugId, meetingId, actor.memberId ?? actor.accountId)
    const entry = { member, meeting: meetingId, verdict: applied.verdict }
    await append(tx, okrugId, 'meetings.submit-initiative', entry, now)
    await publish(tx, okrugId)
    return done()
  })
}
