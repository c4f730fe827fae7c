import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { namesake, undividedPlaces } from '../queries/areas'
import { type Assigned, lockAreas, reassign } from '../queries/assignment'
import { rollRef } from '../schema'

type Code = 'forbidden' | 'roll.okrugDivided' | 'roll.areaNamed'
type Divided = Assigned & { areas: number }

/** One area for each settlement that no rule covers as a whole, or for the okrug itself where it has none, named as it is. */
export async function divideOkrug(
  { actor, now }: Context,
  input: { okrugId: string },
): Promise<Outcome<Divided, Code>> {
  const { okrugId } = rollRef.parse(input)
  const work = async (tx: Tx): Promise<Outcome<Divided, Code>> => {
    if (!permits(actor, 'roll.divide-okrug', { okrugId })) return refuse('forbidden')
    await lockAreas(tx, okrugId, now)
    const places = await undividedPlaces(tx, okrugId)
    if (places.length === 0) return refuse('roll.okrugDivided')
    const units = await tx.unit.findMany({ where: { kato: { in: places } }, orderBy: { kato: 'asc' } })
    for (const { nameKk, nameRu } of units) {
      const taken = await namesake(tx, okrugId, { nameKk, nameRu })
      if (taken) return refuse('roll.areaNamed', { params: taken.params })
    }
    const stamps = { createdAt: now, changedAt: now }
    for (const { kato, nameKk, nameRu } of units) {
      const { id } = await tx.area.create({ data: { okrugId, kind: 'village', nameKk, nameRu, ...stamps } })
      await tx.areaRule.create({ data: { okrugId, areaId: id, settlementId: kato, createdAt: now } })
    }
    const assigned = await reassign(tx, okrugId)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'roll.divide-okrug', { by, areas: units.length, ...assigned }, now)
    return done({ areas: units.length, ...assigned })
  }
  return transact(work, { timeout: 300_000 })
}
