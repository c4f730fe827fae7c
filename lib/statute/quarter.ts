import { addDays, addMonths, type CivilDate, dateOf, daysBetween, partsOf } from './civil-date'
import type { Norms } from './norms'
import { type Verdict, verdict } from './verdict'

/** First and last day of the calendar quarter a date lies in, and its number 1–4. */
export function quarterOf(date: CivilDate): { first: CivilDate; last: CivilDate; year: number; quarter: number } {
  const { year, month } = partsOf(date)
  const quarter = Math.ceil(month / 3)
  const first = dateOf(year, quarter * 3 - 2, 1)
  return { first, last: addDays(addMonths(first, 3), -1), year, quarter }
}

/** AS-4: at least one session in the calendar quarter of `on`; `held` are the days of sessions that took place, those after `on` do not count. */
export function quarterlySession(
  norms: Pick<Norms, 'sessionsAQuarter'>,
  { held }: { held: readonly CivilDate[] },
  on: CivilDate,
): Verdict & { due: CivilDate } {
  const { first, last, year, quarter } = quarterOf(on)
  const actual = held.filter((date) => date >= first && date <= on).length
  const required = norms.sessionsAQuarter
  const holds = actual >= required
  const params = { year, quarter, required, actual, due: last, left: daysBetween(on, last) }
  return verdict('AS-4', holds ? 'holds' : 'fails', params, { holds, required, actual, due: last })
}
