import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { dropUnused } from '../queries/keeping'
import { lockMeeting } from '../queries/locked'
import { type AgendaItemRef, agendaItemRef } from '../schema'
import { admits, isSignedFor } from '../workflow'
import { renumber } from './edit-agenda-item'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState' | 'meetings.signedQuestion'

/** Takes a question off a draft's agenda with its papers; those behind it move up. */
export async function removeAgendaItem({ actor, now }: Context, input: AgendaItemRef): Promise<Outcome<object, Code>> {
  const { okrugId, meetingId, itemId } = agendaItemRef.parse(input)
  let contents: string[] = []
  const outcome = await transact(async (tx): Promise<Outcome<object, Code>> => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.remove-agenda-item', { okrugId })) return refuse('forbidden')
    const item = meeting?.agenda.find((one) => one.id === itemId)
    if (!meeting || !item) return refuse('notFound')
    if (!admits(meeting.state, 'change-agenda')) return refuse('meetings.wrongState')
    if (isSignedFor(meeting, item)) return refuse('meetings.signedQuestion')

    contents = (await tx.meetingMaterial.findMany({ where: { okrugId, itemId } })).map((paper) => paper.sha256)
    await tx.meetingMaterial.deleteMany({ where: { okrugId, itemId } })
    await tx.agendaItem.delete({ where: { okrugId_id: { okrugId, id: itemId } } })
    await renumber(
      tx,
      okrugId,
      meeting.agenda.map((item) => item.id).filter((id) => id !== itemId),
    )
    await tx.meeting.update({ where: { okrugId_id: { okrugId, id: meetingId } }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.remove-agenda-item', { by, meeting: meetingId, item: itemId }, now)
    return done()
  })
  if (outcome.ok) await dropUnused(contents)
  return outcome
}
