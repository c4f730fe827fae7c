import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { tellHall } from '../queries/live'
import { lockMeeting } from '../queries/locked'
import { type ChannelInput, channelInput } from '../schema'
import { admits } from '../workflow'

/**
 * Somebody in a gathering is given a card in place of the phone, or the other way round. Never while a vote is open: the meeting's row is
 * locked, and a question is put only under a lock of the same row, so no vote is cast by one way and counted by the other.
 */
export async function changeChannel({ actor, now }: Context, input: ChannelInput): Promise<Outcome> {
  const { okrugId, meetingId, memberId, channel } = channelInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.change-channel', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (meeting.kind === 'session') return refuse('voting.noCards')
    if (!admits(meeting.state, 'register-attendance')) return refuse('meetings.wrongState')
    const where = { okrugId, meetingId }
    if ((await tx.motion.count({ where: { ...where, closedAt: null, withdrawnAt: null } })) > 0)
      return refuse('meetings.channelDuringVote')
    const { count } = await tx.presence.updateMany({
      where: { ...where, memberId, leftAt: null },
      data: { channel, changedAt: now },
    })
    if (count === 0) return refuse('meetings.notPresent')
    const person = await pseudonymOf(tx, okrugId, memberId)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.change-channel', { meeting: meetingId, person, channel, by }, now)
    await tellHall(tx, okrugId, meetingId)
    return done()
  })
}
