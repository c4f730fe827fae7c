import { addDays, type CivilDate, dateOf, weekday } from './civil-date'
import type { DaysOff } from './terms'

/** A day that the Government declared working or off against the calendar. */
export type DayOverride = { date: CivilDate; kind: 'working' | 'off' }

/** Why a weekday is off. `for` names the holiday whose weekend was given back on this day. */
export type DayOff = { why: 'holiday' | 'dayOff' } | { why: 'moved'; for: CivilDate }

const everyYear = [
  '01-01',
  '01-02',
  '03-08',
  '03-21',
  '03-22',
  '03-23',
  '05-01',
  '05-07',
  '05-09',
  '07-06',
  '10-25',
  '12-16',
]

/** Constitution Day: 30 August under the Constitution of 1995, 15 March under the present one; in 2026, between the two, neither. */
const constitutionDay = (year: number) => (year <= 2025 ? ['08-30'] : year >= 2027 ? ['03-15'] : [])

/** Public holidays of a year, in order, where the calendar puts them. */
export function publicHolidays(year: number): CivilDate[] {
  const days = [...everyYear, ...constitutionDay(year)].sort()
  return days.map((day) => dateOf(year, Number(day.slice(0, 2)), Number(day.slice(3))))
}

const isWeekend = (date: CivilDate) => weekday(date) > 5

/**
 * Everything of a year that is off besides ordinary weekends. A public holiday on a weekend is given back on the next day that is neither
 * weekend nor holiday nor already given to another; 7 January and Kurban Ait (`kurbanAit`, none to two days a year) are not given back.
 */
export function yearCalendar(year: number, kurbanAit: readonly CivilDate[]): ReadonlyMap<CivilDate, DayOff> {
  const calendar = new Map<CivilDate, DayOff>()
  for (const date of [dateOf(year, 1, 7), ...kurbanAit]) calendar.set(date, { why: 'dayOff' })
  const holidays = publicHolidays(year)
  for (const date of holidays) calendar.set(date, { why: 'holiday' })
  for (const date of holidays.filter(isWeekend)) {
    let free = addDays(date, 1)
    while (isWeekend(free) || calendar.has(free)) free = addDays(free, 1)
    calendar.set(free, { why: 'moved', for: date })
  }
  return calendar
}

/** Answers for any day, a year's calendar being made when first asked for; an override outweighs it. */
export function daysOff(
  kurbanAitOf: (year: number) => readonly CivilDate[],
  overrides: readonly DayOverride[],
): DaysOff {
  const swapped = new Map(overrides.map(({ date, kind }) => [date, kind === 'off']))
  const years = new Map<number, ReadonlyMap<CivilDate, DayOff>>()
  return (date) => {
    const swap = swapped.get(date)
    if (swap !== undefined) return swap
    const year = Number(date.slice(0, 4))
    const calendar = years.get(year) ?? yearCalendar(year, kurbanAitOf(year))
    years.set(year, calendar)
    return isWeekend(date) || calendar.has(date)
  }
}
