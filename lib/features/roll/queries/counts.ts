import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { CivilDate } from '@/lib/statute/civil-date'
import { normsAt } from '@/lib/statute/norms'

/** Everyone on a roll and how many count on a day: the base of GA-1 and GA-3, the same as `standingOf` one by one. */
export async function countRoll(client: Tx, okrugId: string, on: CivilDate) {
  const { adultAge } = normsAt(on)
  const [row] = await client.$queryRaw<{ members: number; eligible: number; minors: number; excluded: number }[]>`
    with standing as (
      select birth_date + make_interval(years => ${adultAge}) <= ${on}::date as adult,
        exclusion_reason is not null and excluded_from <= ${on}::date
          and (excluded_until is null or excluded_until >= ${on}::date) as excluded,
        exclusion_reason in ('moved', 'died', 'mistake') as gone
      from community_member where okrug_id = ${okrugId})
    select count(*)::int as members,
      (count(*) filter (where adult and not excluded))::int as eligible,
      (count(*) filter (where not adult and not (excluded and gone)))::int as minors,
      (count(*) filter (where excluded and (adult or gone)))::int as excluded
    from standing`
  return row ?? { members: 0, eligible: 0, minors: 0, excluded: 0 }
}
