import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMeeting } from '../queries/locked'
import { type AgendaItemInput, agendaItemInput } from '../schema'
import { admits, isCompetent } from '../workflow'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState' | 'meetings.foreignCompetence' | 'meetings.agendaFull'

/** More questions than this no session has ever got through. */
export const longestAgenda = 50

/** Puts a question at the end of a draft's agenda (MT-3, MR 9), with the competence it falls under and the decision proposed. */
export async function addAgendaItem(
  { actor, now }: Context,
  input: AgendaItemInput,
): Promise<Outcome<{ itemId: string }, Code>> {
  const { okrugId, meetingId, competence, title, draft, pastDecisions } = agendaItemInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.add-agenda-item', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'change-agenda')) return refuse('meetings.wrongState')
    if (!isCompetent(meeting.kind, competence)) return refuse('meetings.foreignCompetence', { field: 'competence' })
    if (meeting.agenda.length >= longestAgenda)
      return refuse('meetings.agendaFull', { params: { longest: longestAgenda } })

    const position = meeting.agenda.length + 1
    const { id } = await tx.agendaItem.create({
      data: {
        okrugId,
        meetingId,
        position,
        competence,
        titleKk: title.kk,
        titleRu: title.ru,
        draftKk: draft.kk,
        draftRu: draft.ru,
        pastDecisions,
        createdAt: now,
      },
    })
    await tx.meeting.update({ where: { okrugId_id: { okrugId, id: meetingId } }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: meetingId, item: id, position, competence, text: digestOf({ title, draft }) }
    await append(tx, okrugId, 'meetings.add-agenda-item', entry, now)
    return done({ itemId: id })
  })
}
