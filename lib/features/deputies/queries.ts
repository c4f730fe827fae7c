import 'server-only'
import { db } from '@/lib/platform/db/client'
import { addDays, almatyDate, type CivilDate, daysBetween, startOfDay } from '@/lib/statute/civil-date'
import { normsAt } from '@/lib/statute/norms'
import { quarterlySession, quarterOf } from '@/lib/statute/quarter'
import { byAttention, outlookOf } from './standings/attention'
import type { QuarterView, SessionMark, StandingView } from './views'

/** As the database tells it: what it says in JSON has its instants as text. */
type Told<One> = One extends SessionMark ? Omit<One, 'startsAt'> & { startsAt: string } : One
type Row = Omit<StandingView, 'name' | 'quarter' | 'last' | 'next'> & {
  nameKk: string
  nameRu: string
  assembly: boolean
  held: CivilDate[]
  last: Told<NonNullable<StandingView['last']>> | null
  next: Told<SessionMark> | null
}

/** Everything about a district's okrugs in one statement: twenty of them, each with two years of sessions, are one round trip. */
const rowsOf = (districtId: string, on: CivilDate) => db.$queryRaw<Row[]>`
  select unit.kato, unit.name_kk as "nameKk", unit.name_ru as "nameRu", assembly.okrug_id is not null as assembly,
    array(
      select to_char(opened_at at time zone 'Asia/Almaty', 'YYYY-MM-DD') from meeting
      where okrug_id = unit.kato and kind = 'session' and opened_at >= ${startOfDay(quarterOf(on).first)} and failed_at is null
    ) as held,
    (
      select json_build_object('id', id, 'number', number, 'startsAt', starts_at, 'failed', failed_at is not null,
          'quorum', coalesce(failure -> 'verdict', quorum_verdict))
      from meeting where okrug_id = unit.kato and kind = 'session' and published_at is not null and registration_closed_at is not null
      order by starts_at desc limit 1
    ) as last,
    (
      select json_build_object('id', id, 'number', number, 'startsAt', starts_at)
      from meeting where okrug_id = unit.kato and kind = 'session' and published_at is not null and opened_at is null and failed_at is null
        and starts_at >= ${startOfDay(on)}
      order by starts_at limit 1
    ) as next,
    matters.*
  from unit
  left join assembly on assembly.okrug_id = unit.kato
  cross join lateral (
    select count(*) filter (where status = 'underReview' and due >= ${on}::date)::int as waiting,
      to_char(min(due) filter (where status = 'underReview' and due >= ${on}::date), 'YYYY-MM-DD') as due,
      count(*) filter (where status = 'underReview' and due < ${on}::date)::int as overdue,
      count(*) filter (where status = 'disagreed')::int as disagreed
    from decision where okrug_id = unit.kato and published_at is not null
  ) as matters
  where unit.district_id = ${districtId} and unit.level = 'subDistrict' and unit.closed_on is null`

const mark = <One extends Told<SessionMark>>(told: One) => ({ ...told, startsAt: new Date(told.startsAt) })

function quarterView(held: readonly CivilDate[], next: SessionMark | null, on: CivilDate): QuarterView {
  const norms = normsAt(on)
  const verdict = quarterlySession(norms, { held }, on)
  const lastNotice = addDays(verdict.due, -norms.noticeDays)
  const outlook = outlookOf({ ...verdict, lastNotice }, next && almatyDate(next.startsAt), on)
  return { ...verdict, daysLeft: daysBetween(on, verdict.due), lastNotice, outlook }
}

/** The assemblies of a district's okrugs at `now`, by what is published; what needs attention comes first. Closed okrugs are left out. */
export async function standingsIn(districtId: string, now: Date): Promise<StandingView[]> {
  const on = almatyDate(now)
  const rows = await rowsOf(districtId, on)
  const standings = rows.map(({ nameKk, nameRu, assembly, held, ...row }): StandingView => {
    const next = row.next && mark(row.next)
    return {
      ...row,
      name: { kk: nameKk, ru: nameRu },
      last: row.last && mark(row.last),
      next,
      quarter: assembly ? quarterView(held, next, on) : null,
    }
  })
  return byAttention(standings)
}
