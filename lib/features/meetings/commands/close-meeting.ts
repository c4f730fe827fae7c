import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { rootOf } from '@/lib/platform/ledger/merkle'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { tellHall } from '../queries/live'
import { lockMeeting, presentIn } from '../queries/locked'
import { type MeetingRef, meetingRef } from '../schema'
import { mayClose } from '../workflow'
import { endPauses } from './end-pause'
import { endFloor } from './end-speech'

/**
 * The session ends; DC-3's term runs from here. No question may be open and no tie may wait for the chair. Only when the chair has left
 * does a tie end with the session: without the casting vote nothing was adopted (DC-2, docs/decisions/045). A gathering that rejected its
 * agenda may end too: nothing on it was dealt with (docs/decisions/074).
 */
export async function closeMeeting({ actor, now }: Context, input: MeetingRef): Promise<Outcome> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.close-meeting', { okrugId, memberIds: [meeting?.chairId ?? null] }))
      return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    const motions = await tx.motion.findMany({ where: { okrugId, meetingId, withdrawnAt: null } })
    const agendaVotes = motions.filter((motion) => motion.kind === 'agenda')
    if (!mayClose(meeting, agendaVotes)) return refuse('meetings.wrongState')
    if (motions.some((motion) => !motion.closedAt)) return refuse('voting.motionOpen')
    const tied = motions.filter((motion) => motion.adopted === null).map((motion) => motion.id)
    const chairIsHere = (await presentIn(tx, okrugId, meetingId)).includes(meeting.chairId ?? '')
    if (tied.length > 0 && chairIsHere) return refuse('voting.tiePending')

    await tx.motion.updateMany({ where: { okrugId, id: { in: tied }, adopted: null }, data: { adopted: false } })
    if (meeting.state === 'chairElected')
      await tx.agendaItem.updateMany({ where: { okrugId, meetingId, included: null }, data: { included: false } })
    await endFloor(tx, okrugId, meetingId, now)
    await endPauses(tx, okrugId, meetingId, now)
    const { count } = await tx.meeting.updateMany({
      where: { okrugId, id: meetingId, state: meeting.state },
      data: { state: 'closed', closedAt: now, changedAt: now },
    })
    if (count === 0) return refuse('changedMeanwhile')
    const stays = await tx.presence.findMany({
      where: { okrugId, meetingId },
      select: { memberId: true, leaf: true },
    })
    const entry = {
      meeting: meetingId,
      attended: new Set(stays.map((stay) => stay.memberId)).size,
      invitees: await tx.invitee.count({ where: { okrugId, meetingId } }),
      motions: motions.length,
      tied,
      decisions: await tx.decision.count({ where: { okrugId, meetingId } }),
      root: rootOf(stays.map((stay) => stay.leaf)),
      by: await pseudonymOf(tx, okrugId, actor.accountId),
    }
    await append(tx, okrugId, 'meetings.close-meeting', entry, now)
    await publish(tx, okrugId)
    await tellHall(tx, okrugId, meetingId)
    return done()
  })
}
