import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { readHouses } from '../areas/houses'
import { conflictWith, exactness } from '../areas/matching'
import { saidRule } from '../queries/areas'
import { type Assigned, lockAreas, reassign, rulesOf } from '../queries/assignment'
import { placesOf } from '../queries/places'
import { type AddAreaRuleInput, addAreaRuleInput } from '../schema'

type Code = 'forbidden' | 'notFound' | 'roll.areaClosed' | 'roll.foreignSettlement' | 'roll.ruleConflict'
type Added = Assigned & { ruleId: string }

/** What a rule is about, in the ledger: never its address. */
const levels = ['settlement', 'street', 'houses'] as const

/**
 * Gives an area the addresses of a settlement, a street or some houses, and puts everybody concerned into it. A rule that is as exact as
 * another and could hold for the same address is refused with that other one: so a member belongs to exactly one area (SG-1).
 */
export async function addAreaRule({ actor, now }: Context, input: AddAreaRuleInput): Promise<Outcome<Added, Code>> {
  const { okrugId, areaId, ...rule } = addAreaRuleInput.parse(input)
  const work = async (tx: Tx): Promise<Outcome<Added, Code>> => {
    if (!permits(actor, 'roll.add-area-rule', { okrugId })) return refuse('forbidden')
    await lockAreas(tx, okrugId, now)
    const area = await tx.area.findUnique({ where: { okrugId_id: { okrugId, id: areaId } } })
    if (!area) return refuse('notFound', { field: 'areaId' })
    if (area.closedAt) return refuse('roll.areaClosed', { field: 'areaId' })
    const places = await placesOf(tx, okrugId)
    if (!places.some(({ kato }) => kato === rule.settlementId))
      return refuse('roll.foreignSettlement', { field: 'settlementId' })

    const houses = readHouses(rule.houses, rule.side)
    const wish = { ...rule, houses: typeof houses === 'string' ? null : houses }
    const other = conflictWith(await rulesOf(tx, okrugId), wish)
    if (other) {
      const field = (['settlementId', 'street', 'houses'] as const)[exactness(wish)]
      return refuse('roll.ruleConflict', { field, params: await saidRule(tx, okrugId, other.id) })
    }
    const { id } = await tx.areaRule.create({ data: { okrugId, areaId, ...rule, createdAt: now } })
    const assigned = await reassign(tx, okrugId)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const what = levels[exactness(wish)]
    await append(tx, okrugId, 'roll.add-area-rule', { by, area: areaId, rule: id, what, ...assigned }, now)
    return done({ ruleId: id, ...assigned })
  }
  return transact(work, { timeout: 300_000 })
}
