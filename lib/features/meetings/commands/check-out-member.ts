import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import type { Verdict } from '@/lib/statute/verdict'
import { stayLeaf } from '../attendance/stay'
import { stirHall } from '../queries/live'
import { lockMeeting } from '../queries/locked'
import { quorumOf } from '../queries/presence'
import { type DepartureInput, departureInput } from '../schema'
import { admits } from '../workflow'

/**
 * A member left. The stay ends and is kept; AS-1 is computed again and returned, and below it every vote is refused. Who came in by phone and
 * was never in the hall is taken off the list as `absent`, which takes nobody out of the number that two counters agreed on.
 */
export async function checkOutMember(
  { actor, now }: Context,
  input: DepartureInput,
): Promise<Outcome<{ quorum: Verdict }>> {
  const { okrugId, meetingId, memberId, absent } = departureInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    if (!permits(actor, 'meetings.check-out-member', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'register-attendance')) return refuse('meetings.wrongState')
    const stay = await tx.presence.findFirst({ where: { okrugId, meetingId, memberId, leftAt: null } })
    if (!stay) return refuse('meetings.notPresent')
    if (absent && stay.arrival !== 'phone') return refuse('meetings.metAtDesk')

    const { arrivedAt } = stay
    // Two clerks' clocks may differ; a stay never ends before it began.
    const leftAt = now > arrivedAt ? now : arrivedAt
    const person = await pseudonymOf(tx, okrugId, memberId)
    const { count } = await tx.presence.updateMany({
      where: { okrugId, meetingId, memberId, arrivedAt, leftAt: null },
      data: { leftAt, absent, changedAt: leftAt, leaf: stayLeaf({ meeting: meetingId, person, arrivedAt, leftAt }) },
    })
    if (count === 0) return refuse('meetings.notPresent')
    stirHall(tx, okrugId, meetingId)
    return done({ quorum: (await quorumOf(tx, meeting)).verdict })
  })
}
