import 'server-only'
import { permits } from '@/lib/access/permissions'
import { longestAgenda } from '@/lib/features/meetings/commands/add-agenda-item'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import { admits as meetingAdmits } from '@/lib/features/meetings/workflow'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { translator } from '@/lib/platform/i18n/translator'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockDecision } from '../queries/locked'
import type { RediscussInput } from '../schema'
import { admits, isSameBody } from '../workflow'

/** The question's name when it comes again, as long as a name may be. */
const again = (lang: 'kk' | 'ru', title: string) => translator(lang, 'dispute')('itemTitle', { title }).slice(0, 500)

/**
 * DC-6: puts a decision with which the akim disagreed on the agenda of a draft of the same body, in its own words, which the office or the
 * meeting may change. The meeting's notice makes it a rediscussion: a notice and a quorum of its own, under the same rules.
 */
export function rediscussDecision(
  { actor, now }: Context,
  { okrugId, decisionId, meetingId }: RediscussInput,
): Promise<Outcome<{ itemId: string }>> {
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const decision = await lockDecision(tx, okrugId, decisionId)
    if (!actor || !permits(actor, 'decisions.rediscuss-decision', { okrugId })) return refuse('forbidden')
    if (!meeting || !decision) return refuse('notFound')
    if (!admits(decision.status, 'rediscuss-decision')) return refuse('decisions.notDisagreed')
    if (!meetingAdmits(meeting.state, 'change-agenda')) return refuse('meetings.wrongState')
    if (!isSameBody(meeting, decision.meeting)) return refuse('decisions.otherBody')
    if (meeting.agenda.some((item) => item.reconsidersId === decisionId)) return refuse('decisions.onAgenda')
    if (meeting.agenda.length >= longestAgenda)
      return refuse('meetings.agendaFull', { params: { longest: longestAgenda } })
    const { competence } = await tx.agendaItem.findUniqueOrThrow({
      where: { okrugId_id: { okrugId, id: decision.itemId } },
    })

    const position = meeting.agenda.length + 1
    const { id } = await tx.agendaItem.create({
      data: {
        okrugId,
        meetingId,
        position,
        competence,
        titleKk: again('kk', decision.titleKk),
        titleRu: again('ru', decision.titleRu),
        draftKk: decision.textKk,
        draftRu: decision.textRu,
        reconsidersId: decisionId,
        createdAt: now,
      },
    })
    await tx.meeting.update({ where: { okrugId_id: { okrugId, id: meetingId } }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, decision: decisionId, meeting: meetingId, item: id, position }
    await append(tx, okrugId, 'decisions.rediscuss-decision', entry, now)
    return done({ itemId: id })
  })
}
