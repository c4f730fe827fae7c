import 'server-only'
import type { LockedMeeting } from '@/lib/features/meetings/queries/locked'
import { noticeRuleOf } from '@/lib/features/meetings/workflow'
import { actNumber } from '@/lib/features/protocols/minutes/number'
import type { Tx } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { translator } from '@/lib/platform/i18n/translator'
import { allowedIn, heard, isFailure } from '../workflow'

/** What is still to be carried out or accounted for; a decision that only took note of a report owes nothing. */
export const owedIn = (okrugId: string) =>
  ({
    okrugId,
    publishedAt: { not: null },
    item: { pastDecisions: false },
    OR: [
      { status: { in: allowedIn['hear-report'].filter((status) => status !== 'resolved') } },
      { status: 'resolved', districtReview: { ruling: 'upheld' } },
    ],
  }) satisfies Prisma.DecisionWhereInput

/**
 * MT-3: the item under which a session hears the reports on past decisions, in the words of the law and with each of them by number; the
 * office may reword it. Null where nothing is owed.
 */
export async function reportItem(tx: Tx, okrugId: string) {
  const owed = await tx.decision.findMany({
    where: owedIn(okrugId),
    include: { meeting: { select: { kind: true, year: true, number: true } } },
    orderBy: [{ adoptedAt: 'asc' }, { number: 'asc' }],
  })
  if (owed.length === 0) return null
  const [kk, ru] = [translator('kk', 'execution'), translator('ru', 'execution')]
  const lines = owed.map(({ number, titleKk, titleRu, meeting }) => {
    const act = `${actNumber({ okrugId, ...meeting })}/${number}`
    return { kk: `№ ${act} «${titleKk}»`, ru: `№ ${act} «${titleRu}»` }
  })
  return {
    competence: 'otherLocalMatter',
    titleKk: kk('item.title'),
    titleRu: ru('item.title'),
    draftKk: kk('item.draft', { list: lines.map((line) => line.kk).join('; ') }),
    draftRu: ru('item.draft', { list: lines.map((line) => line.ru).join('; ') }),
    pastDecisions: true,
  }
}

/** Whether a report's item is still in the portal's own words: nobody reworded it, and its list may follow what is owed. */
function isOwn({ draftKk, draftRu }: { draftKk: string; draftRu: string }): boolean {
  const own = (lang: 'kk' | 'ru', draft: string) => {
    const [before = '', after = ''] = translator(lang, 'execution')('item.draft', { list: '\n' }).split('\n')
    const line = /^№ \d{9}-[GAS]-\d{4}-\d{3,}\/\d+ «.+»$/
    if (!draft.startsWith(before) || !draft.endsWith(after)) return false
    return draft
      .slice(before.length, draft.length - after.length)
      .split(/; (?=№ )/)
      .every((one) => line.test(one))
  }
  return own('kk', draftKk) && own('ru', draftRu)
}

/**
 * MT-3: puts the report on past decisions on the agenda of a session where something is owed, and brings its list up to date where the office
 * left the words as they were. A session on candidates, with the short notice of NT-3, hears nothing else.
 */
export async function bringReport(
  tx: Tx,
  { okrugId, id: meetingId, kind, agenda }: LockedMeeting,
  now: Date,
): Promise<void> {
  if (kind !== 'session' || noticeRuleOf(agenda) !== 'NT-1') return
  const there = agenda.find((item) => item.pastDecisions)
  const report = !there || isOwn(there) ? await reportItem(tx, okrugId) : null
  if (!report) return
  const { draftKk, draftRu } = report
  if (there)
    await tx.agendaItem.update({ where: { okrugId_id: { okrugId, id: there.id } }, data: { draftKk, draftRu } })
  else
    await tx.agendaItem.create({
      data: { ...report, position: agenda.length + 1, okrugId, meetingId, createdAt: now },
    })
}

/**
 * DC-10: the hearings of a session count once its protocol is signed. Work that was not done, or badly, is numbered anew each time, so that a
 * repeat shows. Tells what became of each decision.
 */
export async function enactHearings(tx: Tx, { okrugId, id: meetingId }: { okrugId: string; id: string }, now: Date) {
  const hearings = await tx.executionHearing.findMany({ where: { okrugId, meetingId }, orderBy: { decisionId: 'asc' } })
  for (const { decisionId, outcome } of hearings) {
    const where = { okrugId, decisionId }
    if (isFailure(outcome)) {
      const before = await tx.executionHearing.count({ where: { ...where, failure: { not: null } } })
      const key = { okrugId_decisionId_meetingId: { ...where, meetingId } }
      await tx.executionHearing.update({ where: key, data: { failure: before + 1 } })
    }
    const status = heard(outcome)
    await tx.decision.updateMany({
      where: { ...owedIn(okrugId), id: decisionId },
      data: { ...(status && { status }), changedAt: now },
    })
  }
  return hearings.map(({ decisionId, outcome }) => ({ decision: decisionId, outcome }))
}
