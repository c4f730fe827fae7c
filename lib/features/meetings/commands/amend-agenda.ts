import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { tellHall } from '../queries/live'
import { lockMeeting } from '../queries/locked'
import { type AmendmentInput, amendmentInput } from '../schema'
import { thawed } from '../verdicts/frozen'
import { admits, isCompetent, noticeRuleOf } from '../workflow'

/** MT-3, MR 9: an item is proposed at the meeting, while the agenda is discussed. It comes last and is voted in like every other (MT-4). */
export async function amendAgenda(
  { actor, now }: Context,
  input: AmendmentInput,
): Promise<Outcome<{ itemId: string }>> {
  const { okrugId, meetingId, competence, title, draft } = amendmentInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.amend-agenda', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'amend-agenda')) return refuse('meetings.wrongState')
    if (!isCompetent(meeting.kind, competence)) return refuse('meetings.foreignCompetence', { field: 'competence' })
    // NT-3's three days are for candidates alone: nothing else was announced ten days before (NT-1).
    if (thawed(meeting.noticeVerdict)?.rule === 'NT-3' && noticeRuleOf([{ competence }]) !== 'NT-3')
      return refuse('meetings.shortNotice', { field: 'competence' })

    // Who votes on the agenda votes on what they were shown.
    const open = { okrugId, meetingId, closedAt: null, withdrawnAt: null }
    if ((await tx.motion.count({ where: open })) > 0) return refuse('voting.motionOpen')

    const position = (meeting.agenda.at(-1)?.position ?? 0) + 1
    const item = await tx.agendaItem.create({
      data: {
        okrugId,
        meetingId,
        position,
        competence,
        titleKk: title.kk,
        titleRu: title.ru,
        draftKk: draft.kk,
        draftRu: draft.ru,
        addedAtMeeting: true,
        createdAt: now,
      },
    })
    await tx.meeting.update({ where: { okrugId_id: { okrugId, id: meetingId } }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { meeting: meetingId, item: item.id, position, competence, text: digestOf({ title, draft }), by }
    await append(tx, okrugId, 'meetings.amend-agenda', entry, now)
    await publish(tx, okrugId)
    await tellHall(tx, okrugId, meetingId)
    return done({ itemId: item.id })
  })
}
