import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { dropUnused } from '../queries/keeping'
import { lockMeeting } from '../queries/locked'
import { type MeetingRef, meetingRef } from '../schema'
import { admits } from '../workflow'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState' | 'meetings.membersRequest'

/** Gives up a session the akim had convened himself and not announced. What members asked for is not his to drop (AS-2). */
export async function discardDraft({ actor, now }: Context, input: MeetingRef): Promise<Outcome<object, Code>> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  let contents: string[] = []
  const outcome = await transact(async (tx): Promise<Outcome<object, Code>> => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.discard-draft', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'discard-draft')) return refuse('meetings.wrongState')
    if (meeting.requestedAt) return refuse('meetings.membersRequest')

    const papers = { okrugId, itemId: { in: meeting.agenda.map((item) => item.id) } }
    contents = (await tx.meetingMaterial.findMany({ where: papers })).map((paper) => paper.sha256)
    await tx.meetingMaterial.deleteMany({ where: papers })
    await tx.agendaItem.deleteMany({ where: { okrugId, meetingId } })
    const { count } = await tx.meeting.deleteMany({ where: { okrugId, id: meetingId, state: meeting.state } })
    if (count === 0) throw new Error('a locked draft changed its state')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.discard-draft', { by, meeting: meetingId }, now)
    return done()
  })
  if (outcome.ok) await dropUnused(contents)
  return outcome
}
