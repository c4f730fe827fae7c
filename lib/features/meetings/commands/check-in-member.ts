import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import type { Verdict } from '@/lib/statute/verdict'
import { stayLeaf } from '../attendance/stay'
import { memberIdOf } from '../queries/attendees'
import { lockMeeting } from '../queries/locked'
import { quorumOf, seatsOf } from '../queries/presence'
import { type AttendeeRef, attendeeRef } from '../schema'
import { admits } from '../workflow'

/**
 * MT-1: a member came, at any time until the close. Only who holds a seat on the meeting's day; the partial unique index `present_once`
 * lets one person in once, however many clerks type. Returns AS-1 on the presence after it. No ledger entry: closings cover the rows.
 */
export async function checkInMember(
  { actor, now }: Context,
  input: AttendeeRef,
): Promise<Outcome<{ quorum: Verdict }>> {
  const { okrugId, meetingId, membershipId } = attendeeRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    if (!permits(actor, 'meetings.check-in-member', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'register-attendance')) return refuse('meetings.wrongState')
    if (!(await seatsOf(tx, meeting)).includes(membershipId)) return refuse('meetings.noSeat')

    const person = await pseudonymOf(tx, okrugId, await memberIdOf(tx, okrugId, membershipId))
    const leaf = stayLeaf({ meeting: meetingId, person, arrivedAt: now, leftAt: null })
    const { count } = await tx.presence.createMany({
      data: [{ okrugId, meetingId, membershipId, arrivedAt: now, leaf }],
      skipDuplicates: true,
    })
    if (count === 0) return refuse('meetings.alreadyPresent')
    return done({ quorum: (await quorumOf(tx, meeting)).verdict })
  })
}
