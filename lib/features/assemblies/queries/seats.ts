import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/** The memberships in force on a civil day (`YYYY-MM-DD`): the filled seats of AS-1, AS-2 and MT-4. */
export function filledSeats(tx: Tx, okrugId: string, day: string) {
  const date = new Date(day)
  return tx.assemblyMembership.findMany({
    where: { okrugId, since: { lte: date }, until: { gte: date }, OR: [{ endedOn: null }, { endedOn: { gt: date } }] },
    orderBy: { seat: 'asc' },
    include: { member: { select: { surname: true, givenName: true, patronymic: true } } },
  })
}
