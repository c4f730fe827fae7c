import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client'
import type { CivilDate } from '@/lib/statute/civil-date'
import { normsAt } from '@/lib/statute/norms'

type Counts = { members: number; eligible: number; minors: number; excluded: number }
const none: Counts = { members: 0, eligible: 0, minors: 0, excluded: 0 }

/** Everyone of a roll on a day: `adult`, `excluded` and `gone`, the same as `standingOf` one by one. */
function standing(okrugId: string, on: CivilDate): Prisma.Sql {
  const { adultAge } = normsAt(on)
  return Prisma.sql`
    standing as (
      select area_id, area_by_hand, birth_date + make_interval(years => ${adultAge}) <= ${on}::date as adult,
        exclusion_reason is not null and excluded_from <= ${on}::date
          and (excluded_until is null or excluded_until >= ${on}::date) as excluded,
        exclusion_reason in ('moved', 'died', 'mistake') as gone
      from community_member where okrug_id = ${okrugId})`
}

/** Everyone on a roll and how many count on a day: the base of GA-1 and GA-3. */
export async function countRoll(client: Tx, okrugId: string, on: CivilDate): Promise<Counts> {
  const [row] = await client.$queryRaw<Counts[]>`
    with ${standing(okrugId, on)}
    select count(*)::int as members,
      (count(*) filter (where adult and not excluded))::int as eligible,
      (count(*) filter (where not adult and not (excluded and gone)))::int as minors,
      (count(*) filter (where excluded and (adult or gone)))::int as excluded
    from standing`
  return row ?? none
}

export type AreaCounts = { areaId: string | null; members: number; eligible: number; byHand: number }

/** The same for each area that has anybody, those without one under null. `eligible` is the base of SG-2. */
export async function countAreas(client: Tx, okrugId: string, on: CivilDate): Promise<AreaCounts[]> {
  return client.$queryRaw<AreaCounts[]>`
    with ${standing(okrugId, on)}
    select area_id::text as "areaId", count(*)::int as members, (count(*) filter (where adult and not excluded))::int as eligible,
      (count(*) filter (where area_by_hand))::int as "byHand"
    from standing group by area_id`
}

/** How many members of an area may take part on a day: the base of a separate gathering's quorum (SG-2). */
export async function eligibleInArea(tx: Tx, okrugId: string, areaId: string, day: CivilDate): Promise<number> {
  const [row] = await tx.$queryRaw<{ eligible: number }[]>`
    with ${standing(okrugId, day)}
    select count(*)::int as eligible from standing where area_id = ${areaId}::uuid and adult and not excluded`
  return row?.eligible ?? 0
}
