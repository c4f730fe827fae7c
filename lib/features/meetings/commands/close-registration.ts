import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { rootOf } from '@/lib/platform/ledger/merkle'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import type { Verdict } from '@/lib/statute/verdict'
import { startOf } from '../queries/electorate'
import { tellHall } from '../queries/live'
import { type LockedMeeting, lockMeeting } from '../queries/locked'
import { quorumOf } from '../queries/presence'
import { type MeetingRef, meetingRef } from '../schema'
import { frozen, lawOn } from '../verdicts/frozen'
import { admits } from '../workflow'

/** What registration froze: the columns of the meeting, what the ledger says of it, and AS-1's verdict. */
export async function registered(tx: Tx, meeting: LockedMeeting, now: Date) {
  const { okrugId, id: meetingId } = meeting
  const { eligible, ids, here, count, verdict } = await quorumOf(tx, meeting)
  const stays = await tx.presence.findMany({ where: { okrugId, meetingId }, select: { leaf: true } })
  const quorum = frozen(verdict, lawOn(startOf(meeting)).day)
  return {
    verdict,
    columns: {
      registrationClosedAt: now,
      eligible,
      eligibleIds: [...(ids ?? [])],
      registeredIds: here,
      quorumVerdict: quorum,
    },
    entry: {
      eligible,
      present: count.present,
      verdict: quorum,
      root: rootOf(stays.map((stay) => stay.leaf)),
    },
  }
}

/**
 * MT-1: registration is closed and its result announced before the opening. Freezes the filled seats of the day, who was present and AS-1's
 * verdict; members may still arrive and leave afterwards. Of two clerks who close at once one wins and the other is told.
 */
export async function closeRegistration(
  { actor, now }: Context,
  input: MeetingRef,
): Promise<Outcome<{ quorum: Verdict }>> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.close-registration', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (meeting.registrationClosedAt) return refuse('meetings.registrationClosed')
    if (!admits(meeting.state, 'close-registration')) return refuse('meetings.wrongState')

    const { verdict, columns, entry } = await registered(tx, meeting, now)
    const { count } = await tx.meeting.updateMany({
      where: { okrugId, id: meetingId, state: 'registration', registrationClosedAt: null },
      data: { ...columns, changedAt: now },
    })
    if (count === 0) return refuse('meetings.registrationClosed')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.close-registration', { meeting: meetingId, ...entry, by }, now)
    await publish(tx, okrugId)
    await tellHall(tx, okrugId, meetingId)
    return done({ quorum: verdict })
  })
}
