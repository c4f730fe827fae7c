import { addDays, type CivilDate } from './civil-date'

/** Whether nobody works on a day: a weekend, a public holiday, a day off, as moved and as the Government swapped them. */
export type DaysOff = (date: CivilDate) => boolean

/** The last day of a term of `days` working days; the day it runs from is not counted (Administrative Procedure Code, article 76, by analogy). */
export function addWorkingDays(from: CivilDate, days: number, isOff: DaysOff): CivilDate {
  let date = from
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (!isOff(date)) left -= 1
  }
  return date
}

/** How many working days lie after `from` up to and including `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, isOff: DaysOff): number {
  let count = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (!isOff(date)) count += 1
  return count
}

/** The date itself where people work on it, else the last working day before: terms in months and fixed dates are not moved off a weekend. */
export function lastWorkingDay(date: CivilDate, isOff: DaysOff): CivilDate {
  let day = date
  while (isOff(day)) day = addDays(day, -1)
  return day
}
