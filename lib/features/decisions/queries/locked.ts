import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/** A decision with what commands decide on, its row locked until the transaction ends; null when the okrug has no such published one. */
export async function lockDecision(tx: Tx, okrugId: string, id: string) {
  await tx.$queryRaw`select 1 from decision where okrug_id = ${okrugId} and id = ${id}::uuid for update`
  return tx.decision.findUnique({
    where: { okrugId_id: { okrugId, id }, publishedAt: { not: null } },
    include: {
      item: { select: { reconsidersId: true, pastDecisions: true } },
      meeting: { select: { kind: true, areaId: true, okrug: { select: { districtId: true } } } },
      districtReview: true,
      plan: true,
      steps: { orderBy: { position: 'asc' } },
      _count: { select: { reports: true, hearings: true } },
    },
  })
}
export type LockedDecision = NonNullable<Awaited<ReturnType<typeof lockDecision>>>

/** Who acts, by name, for what the public reads. */
export const nameOf = async (tx: Tx, accountId: string): Promise<string> =>
  (await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { displayName: true } })).displayName
