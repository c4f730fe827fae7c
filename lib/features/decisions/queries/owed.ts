import 'server-only'
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

export const countOwed = (tx: Tx, okrugId: string): Promise<number> => tx.decision.count({ where: owedIn(okrugId) })

/**
 * MT-3: the item under which a session hears the reports on past decisions, in the words of the law and with each of them by number; the
 * office may reword it. Null where nothing is owed.
 */
export async function reportItem(tx: Tx, okrugId: string) {
  const owed = await tx.decision.findMany({
    where: owedIn(okrugId),
    include: { meeting: { select: { kind: true, year: true, number: true } } },
    orderBy: [{ adoptedAt: 'asc' }, { number: 'asc' }],
    take: 50,
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
