import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, type Refusal, refuse } from '@/lib/platform/errors/outcome'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import type { Verdict } from '@/lib/statute/verdict'
import { stayLeaf } from '../attendance/stay'
import { bar } from '../queries/electorate'
import { stirHall } from '../queries/live'
import { type LockedMeeting, lockMeeting } from '../queries/locked'
import { quorumOf } from '../queries/presence'
import { type ArrivalInput, arrivalInput } from '../schema'
import { admits } from '../workflow'

type Arrival = { memberId: string; person: string; arrival: 'desk' | 'phone'; channel: 'phone' | 'card' | null }

/**
 * Writes a stay of somebody who may take part, or says why not. `person` is their name in the ledger. In a gathering who comes back while a
 * vote is open keeps the way they voted before, and where people were counted whose names nobody knows, a new name comes in with a card or
 * after the vote: nobody is heard once by a card and once more by phone.
 */
export async function enterHall(
  tx: Tx,
  meeting: LockedMeeting,
  { memberId, person, arrival, channel }: Arrival,
  now: Date,
): Promise<Refusal | null> {
  const { okrugId, id: meetingId } = meeting
  const barred = await bar(tx, meeting, memberId)
  if (barred) return refuse(barred)
  const where = { okrugId, meetingId }
  const before = await tx.presence.findFirst({ where: { ...where, memberId }, orderBy: { arrivedAt: 'desc' } })
  const open = await tx.motion.count({ where: { ...where, closedAt: null, withdrawnAt: null } })
  if (open > 0 && before && before.channel !== channel) return refuse('meetings.channelDuringVote')
  if (open > 0 && !before && meeting.kind !== 'session' && channel !== 'card') {
    const { count } = await quorumOf(tx, meeting)
    if (count.counted && count.names < count.present) return refuse('meetings.namedDuringVote')
  }
  const leaf = stayLeaf({ meeting: meetingId, person, arrivedAt: now, leftAt: null })
  const { count } = await tx.presence.createMany({
    data: [{ okrugId, meetingId, memberId, arrivedAt: now, arrival, channel, leaf, changedAt: now }],
    skipDuplicates: true,
  })
  return count === 0 ? refuse('meetings.alreadyPresent') : null
}

/**
 * MT-1: a member came, at any time until the close. Only who may take part in it; the partial unique index `present_once`
 * lets one person in once, however many clerks type. Returns AS-1 on the presence after it. No ledger entry: closings cover the rows.
 */
export async function checkInMember(
  { actor, now }: Context,
  input: ArrivalInput,
): Promise<Outcome<{ quorum: Verdict }>> {
  const { okrugId, meetingId, memberId, channel } = arrivalInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    if (!permits(actor, 'meetings.check-in-member', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'register-attendance')) return refuse('meetings.wrongState')
    const own = meeting.kind === 'session' ? null : (channel ?? null)
    const person = await pseudonymOf(tx, okrugId, memberId)
    const refusal = await enterHall(tx, meeting, { memberId, person, arrival: 'desk', channel: own }, now)
    if (refusal) return refusal
    stirHall(tx, okrugId, meetingId)
    return done({ quorum: (await quorumOf(tx, meeting)).verdict })
  })
}
