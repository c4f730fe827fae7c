import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { tellHall } from '../queries/live'
import { lockMeeting } from '../queries/locked'
import { type MeetingRef, meetingRef } from '../schema'
import { admits } from '../workflow'

/** MT-3: the agenda stands once every item has been voted on separately; those that MT-4 let in are dealt with. */
export async function approveAgenda({ actor, now }: Context, input: MeetingRef): Promise<Outcome> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.approve-agenda', { okrugId, memberIds: [meeting?.chairId ?? null] }))
      return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'approve-agenda')) return refuse('meetings.wrongState')
    const left = meeting.agenda.filter((item) => item.included === null)
    if (left.length > 0) return refuse('meetings.itemsNotVoted', { params: { count: left.length } })

    const { count } = await tx.meeting.updateMany({
      where: { okrugId, id: meetingId, state: 'chairElected' },
      data: { state: 'agenda', changedAt: now },
    })
    if (count === 0) return refuse('changedMeanwhile')
    const included = meeting.agenda.filter((item) => item.included).map((item) => item.id)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.approve-agenda', { meeting: meetingId, included, by }, now)
    await publish(tx, okrugId)
    await tellHall(tx, okrugId, meetingId)
    return done()
  })
}
