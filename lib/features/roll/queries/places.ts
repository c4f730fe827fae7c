import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Place } from '../sheet/settlements'

/** Where people of an okrug live: its open settlements by every name they have, or the okrug itself where it has none. */
export async function placesOf(client: Tx, okrugId: string): Promise<Place[]> {
  const units = await client.unit.findMany({
    where: { closedOn: null, OR: [{ parentId: okrugId }, { kato: okrugId }] },
    orderBy: { kato: 'asc' },
  })
  const settlements = units.filter(({ kato }) => kato !== okrugId)
  return (settlements.length > 0 ? settlements : units).map((unit) => ({
    kato: unit.kato,
    names: [unit.nameKk, unit.nameRu, unit.officialNameKk, unit.officialNameRu],
  }))
}
