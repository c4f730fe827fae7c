import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

type Meeting = { okrugId: string; id: string }

const taken = (reconsidered: readonly { reconsidersId: string | null }[]) =>
  reconsidered.flatMap(({ reconsidersId }) => reconsidersId ?? [])

/**
 * DC-6: with its notice a meeting takes up the decisions it discusses again. False, with nothing changed, where one of them is no longer in
 * dispute or another meeting took it up.
 */
export async function takeUp(
  tx: Tx,
  okrugId: string,
  agenda: readonly { reconsidersId: string | null }[],
  now: Date,
): Promise<boolean> {
  const ids = taken(agenda)
  const open = await tx.$queryRaw<unknown[]>`
    select 1 from decision where okrug_id = ${okrugId} and id = any(${ids}::uuid[]) and status = 'disagreed' for update`
  if (open.length < ids.length) return false
  const data = { status: 'rediscussion' as const, changedAt: now }
  await tx.decision.updateMany({ where: { okrugId, id: { in: ids } }, data })
  return true
}

/** A meeting that failed discussed nothing: its questions are in dispute as before. */
export async function giveBack(tx: Tx, { okrugId, id }: Meeting, now: Date): Promise<void> {
  await tx.decision.updateMany({
    where: { okrugId, status: 'rediscussion', rediscussions: { some: { meetingId: id } } },
    data: { status: 'disagreed', changedAt: now },
  })
}

/**
 * What a signed protocol makes of each question discussed again: a decision adopted in its place goes its own way to the akim; a question that
 * was put and rejected is withdrawn; one that was never put is in dispute as before. Tells which were withdrawn.
 */
export async function settleRediscussions(tx: Tx, { okrugId, id }: Meeting, now: Date): Promise<string[]> {
  const items = await tx.agendaItem.findMany({
    where: { okrugId, meetingId: id, reconsidersId: { not: null }, decision: null },
    select: { reconsidersId: true, motions: { where: { kind: 'decision', adopted: false }, select: { id: true } } },
  })
  const withdrawn = taken(items.filter(({ motions }) => motions.length > 0))
  const open = taken(items.filter(({ motions }) => motions.length === 0))
  const settle = (ids: string[], status: 'withdrawn' | 'disagreed') =>
    tx.decision.updateMany({
      where: { okrugId, id: { in: ids }, status: 'rediscussion' },
      data: { status, changedAt: now },
    })
  await settle(withdrawn, 'withdrawn')
  await settle(open, 'disagreed')
  return withdrawn
}
