import 'server-only'
import { standingAt, standingColumns } from '@/lib/features/roll/queries/standing'
import type { Tx } from '@/lib/platform/db/client'
import { civilDate, startOfDay } from '@/lib/statute/civil-date'

/** The memberships in force on a civil day (`YYYY-MM-DD`), whoever holds them. */
export function filledSeats(tx: Tx, okrugId: string, day: string) {
  const date = new Date(day)
  return tx.assemblyMembership.findMany({
    where: { okrugId, since: { lte: date }, until: { gte: date }, OR: [{ endedOn: null }, { endedOn: { gt: date } }] },
    orderBy: { seat: 'asc' },
    include: { member: { select: { surname: true, givenName: true, patronymic: true, ...standingColumns } } },
  })
}

/**
 * The filled seats of AS-1, AS-2 and MT-4 on a civil day: whose holder died, moved away or may not take part (L39-3(1)) counts for nothing until
 * the seat is given anew, as with delegates' mandates.
 */
export async function countingSeats(tx: Tx, okrugId: string, day: string) {
  const rows = await filledSeats(tx, okrugId, day)
  return rows.filter(({ member }) => standingAt(member, startOfDay(civilDate(day))) === 'eligible')
}
