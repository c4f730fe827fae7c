import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { readHouses } from '../areas/houses'
import { type Address, areaFinder, type Rule } from '../areas/matching'

/** How many people came into another area or lost theirs, and how many have none now. */
export type Assigned = { moved: number; without: number }

/** How many addresses go to the database at a time. */
const portion = 5000

const ensureRoll = (tx: Tx, okrugId: string, now: Date) =>
  tx.roll.createMany({ data: [{ okrugId, changedAt: now }], skipDuplicates: true })

/**
 * Holds the okrug's areas for this transaction, waiting for others: rules are compared, written and applied to the whole roll by one at a
 * time, and not during an import. The roll's row is always taken before anybody's.
 */
export async function lockAreas(tx: Tx, okrugId: string, now: Date): Promise<void> {
  await ensureRoll(tx, okrugId, now)
  await tx.$queryRaw`select 1 from roll where okrug_id = ${okrugId} for update`
}

/** Keeps the rules as they are while one person is put under them. Many may at once, also beside an import, which changes no rule. */
export async function shareAreas(tx: Tx, okrugId: string, now: Date): Promise<void> {
  await ensureRoll(tx, okrugId, now)
  await tx.$queryRaw`select 1 from roll where okrug_id = ${okrugId} for key share`
}

/** The rules of the okrug's open areas, ready for matching. */
export async function rulesOf(client: Tx, okrugId: string): Promise<Rule[]> {
  const rules = await client.areaRule.findMany({
    where: { okrugId, area: { closedAt: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rules.map(({ id, areaId, settlementId, street, houses, side }) => {
    const read = readHouses(houses, side)
    if (typeof read === 'string') throw new Error(`rule ${id} of ${okrugId} has unreadable houses`)
    return { id, areaId, settlementId, street, houses: read }
  })
}

/** Whose area an address is by the rules; a person without a settlement lives in the okrug as such. */
export async function areaFor(
  tx: Tx,
  okrugId: string,
  home: Omit<Address, 'settlementId'> & { settlementId: string | null },
) {
  const { settlementId, street, house } = home
  return areaFinder(await rulesOf(tx, okrugId))({ settlementId: settlementId ?? okrugId, street, house })
}

type Group = { settlementId: string; street: string; house: string; areaId: string | null }

/**
 * Puts everybody who is not in an area by hand into the one the rules say. Needs `lockAreas`, or the roll held as import-roll does.
 * Addresses are matched here, each once, and only those whose area differs are written: 100,000 people take a few seconds
 * (tests/load/area-assignment.ts).
 */
export async function reassign(tx: Tx, okrugId: string): Promise<Assigned> {
  const find = areaFinder(await rulesOf(tx, okrugId))
  const groups = await tx.$queryRaw<Group[]>`
    select distinct coalesce(settlement_id, okrug_id) as "settlementId", coalesce(street, '') as street,
      coalesce(house, '') as house, area_id::text as "areaId"
    from community_member where okrug_id = ${okrugId} and not area_by_hand`
  const changed = groups.flatMap((group) => {
    const area = find(group)
    return area === group.areaId ? [] : [{ ...group, from: group.areaId, area }]
  })
  // Without statistics on what is sent the planner would loop over it for each member.
  await tx.$executeRaw`set local enable_nestloop = off`
  let moved = 0
  for (let from = 0; from < changed.length; from += portion)
    moved += await moveAll(tx, okrugId, JSON.stringify(changed.slice(from, from + portion)))
  return { moved, without: await tx.communityMember.count({ where: { okrugId, areaId: null } }) }
}

const moveAll = (tx: Tx, okrugId: string, addresses: string) => tx.$executeRaw`
  update community_member m set area_id = next.area
  from jsonb_to_recordset(${addresses}::jsonb)
    as next("settlementId" text, street text, house text, "from" uuid, area uuid)
  where m.okrug_id = ${okrugId} and not m.area_by_hand and coalesce(m.settlement_id, m.okrug_id) = next."settlementId"
    and coalesce(m.street, '') = next.street and coalesce(m.house, '') = next.house
    and m.area_id is not distinct from next."from"`
