/** A day of the calendar as people write it in acts, `YYYY-MM-DD`: no hour, no zone. Compares as text. */
export type CivilDate = `${number}-${number}-${number}`

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const dayMs = 86_400_000

/** Kazakhstan keeps one time, UTC+5, the whole year (since 1 March 2024). */
const almatyOffset = 5 * 3_600_000

/** The date a text names, or null: wrong shape, or a day that does not exist (30 February, year 0000). */
export function parseCivilDate(text: string): CivilDate | null {
  const parts = shape.exec(text)
  if (!parts) return null
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return text as CivilDate
}

/** The date of a text known to name one (a database column, a constant). Throws where it does not: a defect. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text)
  if (!date) throw new RangeError(`Not a civil date: ${text}`)
  return date
}

/** The date on the calendars of Kazakhstan at an instant. */
export function almatyDate(instant: Date): CivilDate {
  return fromDays(Math.floor((instant.getTime() + almatyOffset) / dayMs))
}

/** The instant at which a date begins in Kazakhstan. */
export function startOfDay(date: CivilDate): Date {
  return new Date(toDays(date) * dayMs - almatyOffset)
}

/** Year, month 1–12 and day of a date. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

export function dateOf(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}` as CivilDate
}

/** 1 Monday … 7 Sunday. */
export function weekday(date: CivilDate): number {
  return ((((toDays(date) + 3) % 7) + 7) % 7) + 1
}

/** `days` calendar days later; earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDays(toDays(date) + days)
}

/** The same day number `months` later or, where that month has no such day, its last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** Calendar days from one date to another; negative when `to` is the earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDays(to) - toDays(from)
}

/** Days in a month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const pad = (part: number) => String(part).padStart(2, '0')

const toDays = (date: CivilDate) => Date.parse(`${date}T00:00:00Z`) / dayMs

const fromDays = (days: number) => new Date(days * dayMs).toISOString().slice(0, 10) as CivilDate
