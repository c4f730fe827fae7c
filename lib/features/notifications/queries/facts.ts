import 'server-only'
import { answerOf } from '@/lib/features/decisions/workflow'
import type { Tx } from '@/lib/platform/db/client'
import type { NewsFacts } from '../views'
import { meetingOf, named } from './news'

/** A meeting that is public, as it is told of; null where there is none such. */
export async function newsFacts(tx: Tx, okrugId: string, meetingId: string): Promise<NewsFacts | null> {
  const row = await tx.meeting.findUnique({
    where: { okrugId_id: { okrugId, id: meetingId }, publishedAt: { not: null } },
    include: {
      ...named.include,
      okrug: { select: { nameKk: true, nameRu: true } },
      decisions: {
        where: { publishedAt: { not: null } },
        orderBy: { number: 'asc' },
        include: { districtReview: { select: { decisionId: true } } },
      },
    },
  })
  if (!row) return null
  return {
    okrug: { kk: row.okrug.nameKk, ru: row.okrug.nameRu },
    meeting: meetingOf(row),
    agenda: row.agenda.map(({ position, titleKk, titleRu }) => ({ position, title: { kk: titleKk, ru: titleRu } })),
    decisions: row.decisions.map(({ number, titleKk, titleRu, status, reviewedAt, districtReview }) => ({
      number,
      title: { kk: titleKk, ru: titleRu },
      answer: reviewedAt && answerOf(status, districtReview !== null),
    })),
  }
}
