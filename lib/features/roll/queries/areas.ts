import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db, type Tx } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { almatyDate } from '@/lib/statute/civil-date'
import {
  type AddressOffer,
  type AreaDetails,
  type AreasPage,
  type AreaView,
  type HomelessView,
  homelessShown,
  type SettlementView,
} from '../views'
import type { AreaKind } from '../workflow'
import { type AreaCounts, countAreas } from './counts'
import { placesOf } from './places'
import { mayRead, mayReadOne } from './scope'

const STREETS = 500

type Named = { nameKk: string; nameRu: string }
const named = ({ nameKk, nameRu }: Named): Bilingual => ({ kk: nameKk, ru: nameRu })

/** An area's row as a page sees it. */
export const areaView = ({ id, kind, ...names }: Named & { id: string; kind: AreaKind }): AreaView => ({
  id,
  kind,
  name: named(names),
})

/** The open areas of an okrug by name: each has a separate gathering of its own (SG-1). */
export async function areasOf(okrugId: string, client: Tx = db): Promise<AreaView[]> {
  const areas = await client.area.findMany({
    where: { okrugId, closedAt: null },
    orderBy: [{ nameKk: 'asc' }, { id: 'asc' }],
  })
  return areas.map(areaView)
}

const nobody = { members: 0, eligible: 0, byHand: 0 }
const of = (counts: AreaCounts[], areaId: string | null) => {
  const { members, eligible, byHand } = counts.find((one) => one.areaId === areaId) ?? nobody
  return { members, eligible, byHand }
}

/** The okrug's areas with their people today, and who has none. */
export async function areasPage(actor: Actor | null, okrugId: string, now: Date): Promise<AreasPage | null> {
  if (!mayRead(actor, okrugId)) return null
  const counts = await countAreas(db, okrugId, almatyDate(now))
  const rules = await db.areaRule.groupBy({ by: 'areaId', where: { okrugId }, _count: true })
  const areas = (await areasOf(okrugId)).map((area) => ({
    ...area,
    ...of(counts, area.id),
    rules: rules.find(({ areaId }) => areaId === area.id)?._count ?? 0,
  }))
  const sum = (key: 'members' | 'byHand') => counts.reduce((total, one) => total + one[key], 0)
  return {
    areas,
    members: sum('members'),
    byHand: sum('byHand'),
    without: of(counts, null).members,
    homeless: await homelessOf(okrugId),
    undivided: (await undividedPlaces(db, okrugId)).length,
  }
}

/** How many who may take part in a gathering today are in no area, so that no separate gathering is theirs. */
export async function eligibleWithoutArea(okrugId: string, now: Date): Promise<number> {
  return of(await countAreas(db, okrugId, almatyDate(now)), null).eligible
}

/** Streets whose people are in no area, the fullest first. */
async function homelessOf(okrugId: string): Promise<HomelessView[]> {
  const rows = await db.$queryRaw<{ settlementId: string | null; street: string | null; members: number }[]>`
    select settlement_id as "settlementId", street, count(*)::int as members
    from community_member where okrug_id = ${okrugId} and area_id is null
    group by settlement_id, street order by members desc, settlement_id, street limit ${homelessShown}`
  const places = await namedPlaces(okrugId)
  return rows.map((row) => {
    // Where an okrug has no settlements its own code stands for the place.
    const place = places.find(({ kato }) => kato === (row.settlementId ?? okrugId))
    return { ...row, settlementId: place?.kato ?? null, settlement: place?.name ?? null }
  })
}

async function namedPlaces(okrugId: string): Promise<SettlementView[]> {
  const katos = (await placesOf(db, okrugId)).map(({ kato }) => kato)
  const units = await db.unit.findMany({ where: { kato: { in: katos } }, orderBy: { nameKk: 'asc' } })
  return units.map((unit) => ({ kato: unit.kato, name: named(unit) }))
}

/** Places of an okrug that no open area's rule covers as a whole. */
export async function undividedPlaces(client: Tx, okrugId: string): Promise<string[]> {
  const where = { okrugId, street: null, area: { closedAt: null } }
  const covered = new Set((await client.areaRule.findMany({ where })).map(({ settlementId }) => settlementId))
  return (await placesOf(client, okrugId)).map(({ kato }) => kato).filter((kato) => !covered.has(kato))
}

/** One area with its rules in the order of the places; a closed one as well. */
export async function findArea(
  actor: Actor | null,
  okrugId: string,
  id: string,
  now: Date,
): Promise<AreaDetails | null> {
  if (!mayReadOne(actor, okrugId, id)) return null
  const area = await db.area.findUnique({
    where: { okrugId_id: { okrugId, id } },
    include: {
      rules: {
        include: { settlement: true },
        orderBy: [{ settlementId: 'asc' }, { street: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
      },
    },
  })
  if (!area) return null
  const { changedAt, closedAt, rules } = area
  return {
    ...areaView(area),
    ...of(await countAreas(db, okrugId, almatyDate(now)), id),
    ...{ changedAt, closedAt, rules: rules.length },
    places: rules.map(({ id, settlement, street, houses, side }) => ({
      ...{ id, street, houses, side },
      settlement: named(settlement),
    })),
  }
}

/** What the form of a rule offers. */
export async function addressOffer(actor: Actor | null, okrugId: string): Promise<AddressOffer | null> {
  if (!mayRead(actor, okrugId)) return null
  const streets = await db.$queryRaw<{ street: string }[]>`
    select street from community_member where okrug_id = ${okrugId} and street is not null
    group by street order by street collate "kk-x-icu" limit ${STREETS}`
  return { settlements: await namedPlaces(okrugId), streets: streets.map(({ street }) => street) }
}

/** The open area that already has one of these names, as a refusal says it; null when both are free. Needs `lockAreas`. */
export async function namesake(tx: Tx, okrugId: string, names: Named, self?: string) {
  const same = (key: 'nameKk' | 'nameRu') => ({ [key]: { equals: names[key], mode: 'insensitive' as const } })
  const where = { okrugId, closedAt: null, id: { not: self }, OR: [same('nameKk'), same('nameRu')] }
  const taken = await tx.area.findFirst({ where })
  if (!taken) return null
  const field = taken.nameKk.toLowerCase() === names.nameKk.toLowerCase() ? 'nameKk' : 'nameRu'
  return { field, params: { name: names[field] } }
}

const inBoth = ({ kk, ru }: Bilingual) => (kk === ru ? kk : `${kk} / ${ru}`)

/** A rule as a refusal names it: its area, and its settlement, street or houses. */
export async function saidRule(tx: Tx, okrugId: string, id: string) {
  const rule = await tx.areaRule.findUniqueOrThrow({
    where: { okrugId_id: { okrugId, id } },
    include: { area: true, settlement: true },
  })
  const address = [inBoth(named(rule.settlement)), rule.street, rule.houses].filter(Boolean).join(', ')
  return { area: inBoth(named(rule.area)), address, side: rule.side }
}
