import 'server-only'
import { actNumber } from '@/lib/features/protocols/minutes/number'
import { db } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { isId } from '@/lib/platform/db/id'
import { almatyDate } from '@/lib/statute/civil-date'
import type { Verdict } from '@/lib/statute/verdict'
import { type DecisionPage, type DecisionView, decisionsPerPage } from '../views'
import { answerOf, isOverdue } from '../workflow'

/** What a decision is shown with. */
export const shown = {
  districtReview: true,
  meeting: { select: { id: true, kind: true, areaId: true, year: true, number: true, startsAt: true } },
  motion: {
    select: {
      votesFor: true,
      votesAgainst: true,
      abstained: true,
      notVoting: true,
      castingVote: true,
      verdict: true,
    },
  },
} satisfies Prisma.DecisionInclude

type Row = Prisma.DecisionGetPayload<{ include: typeof shown }>

export function viewOf(row: Row, now: Date): DecisionView {
  const { motion, meeting } = row
  const number = actNumber({ okrugId: row.okrugId, ...meeting })
  const due = row.due && dayOf(row.due)
  const casting = motion.castingVote
  return {
    id: row.id,
    number: `${number}/${row.number}`,
    position: row.number,
    meeting: { id: meeting.id, kind: meeting.kind, number, startsAt: meeting.startsAt ?? row.adoptedAt },
    itemId: row.itemId,
    title: { kk: row.titleKk, ru: row.titleRu },
    text: { kk: row.textKk, ru: row.textRu },
    for: motion.votesFor ?? 0,
    against: motion.votesAgainst ?? 0,
    abstain: motion.abstained ?? 0,
    notVoting: motion.notVoting ?? 0,
    chair: casting === 'for' || casting === 'against' ? casting : null,
    verdict: motion.verdict as unknown as Verdict,
    status: row.status,
    overdue: isOverdue(row.status, due, almatyDate(now)),
    due,
    answer: row.reviewedAt && {
      answer: answerOf(row.status, row.districtReview !== null),
      at: row.reviewedAt,
      by: row.reviewedBy ?? '',
      reasons: row.reasonsKk && row.reasonsRu ? { kk: row.reasonsKk, ru: row.reasonsRu } : null,
      verdict: row.reviewVerdict as unknown as Verdict,
    },
    membersToldAt: row.membersToldAt,
    adoptedAt: row.adoptedAt,
    okrugId: row.okrugId,
    publishedAt: row.publishedAt ?? row.changedAt,
    changedAt: row.changedAt,
  }
}

/** The okrug's published decisions, the newest first, a page of 50 from 1. */
export async function publishedDecisions(
  okrugId: string,
  page: number,
  now: Date,
  AND?: Prisma.DecisionWhereInput,
): Promise<DecisionPage> {
  const where = { okrugId, publishedAt: { not: null }, AND }
  const [rows, total] = await Promise.all([
    db.decision.findMany({
      where,
      include: shown,
      orderBy: [{ adoptedAt: 'desc' }, { number: 'asc' }],
      skip: (page - 1) * decisionsPerPage,
      take: decisionsPerPage,
    }),
    db.decision.count({ where }),
  ])
  return { data: rows.map((row) => viewOf(row, now)), total, page }
}

/** One published decision, or null. */
export async function publishedDecision(okrugId: string, id: string, now: Date): Promise<DecisionView | null> {
  if (!isId(id)) return null
  const row = await db.decision.findFirst({ where: { okrugId, id, publishedAt: { not: null } }, include: shown })
  return row && viewOf(row, now)
}

/** The published decisions of these meetings, in their order within each. */
export async function decisionsOf(okrugId: string, meetingIds: string[], now: Date): Promise<DecisionView[]> {
  const where = { okrugId, meetingId: { in: meetingIds }, publishedAt: { not: null } }
  const rows = await db.decision.findMany({ where, include: shown, orderBy: { number: 'asc' } })
  return rows.map((row) => viewOf(row, now))
}
