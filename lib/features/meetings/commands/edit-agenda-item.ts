import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMeeting } from '../queries/locked'
import { type AgendaItemEdit, agendaItemEdit } from '../schema'
import { admits, isCompetent, isSignedFor } from '../workflow'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState' | 'meetings.foreignCompetence' | 'meetings.signedQuestion'

/** Gives the items of an agenda the positions 1, 2, 3 … in this order. Through the negatives, because positions are unique at every moment. */
export async function renumber(tx: Tx, okrugId: string, itemIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    update agenda_item set position = -ordered.place
    from unnest(${[...itemIds]}::uuid[]) with ordinality as ordered (id, place)
    where agenda_item.okrug_id = ${okrugId} and agenda_item.id = ordered.id`
  await tx.$executeRaw`
    update agenda_item set position = -position
    where okrug_id = ${okrugId} and id = any(${[...itemIds]}::uuid[]) and position < 0`
}

/** Rewords a draft's question, or moves it to another place of the agenda. */
export async function editAgendaItem({ actor, now }: Context, input: AgendaItemEdit): Promise<Outcome<object, Code>> {
  const parsed = agendaItemEdit.parse(input)
  const { okrugId, meetingId, itemId, competence, title, draft, pastDecisions } = parsed
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.edit-agenda-item', { okrugId })) return refuse('forbidden')
    const item = meeting?.agenda.find((one) => one.id === itemId)
    if (!meeting || !item) return refuse('notFound')
    if (!admits(meeting.state, 'change-agenda')) return refuse('meetings.wrongState')
    const kept = (was: string, is: string) => was === '' || was === is
    const reworded = !kept(item.titleKk, title.kk) || !kept(item.titleRu, title.ru) || item.competence !== competence
    if (isSignedFor(meeting, item) && reworded) return refuse('meetings.signedQuestion', { field: 'title' })
    if (!isCompetent(meeting.kind, competence)) return refuse('meetings.foreignCompetence', { field: 'competence' })

    const position = Math.min(parsed.position, meeting.agenda.length)
    await tx.agendaItem.update({
      where: { okrugId_id: { okrugId, id: itemId } },
      data: {
        competence,
        titleKk: title.kk,
        titleRu: title.ru,
        draftKk: draft.kk,
        draftRu: draft.ru,
        pastDecisions,
      },
    })
    if (position !== item.position) {
      const others = meeting.agenda.map((one) => one.id).filter((id) => id !== itemId)
      await renumber(tx, okrugId, others.toSpliced(position - 1, 0, itemId))
    }
    await tx.meeting.update({ where: { okrugId_id: { okrugId, id: meetingId } }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: meetingId, item: itemId, position, competence, text: digestOf({ title, draft }) }
    await append(tx, okrugId, 'meetings.edit-agenda-item', entry, now)
    return done()
  })
}
