import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOff, publicHolidays, yearCalendar } from './calendar'
import { addDays, type CivilDate, weekday } from './civil-date'

const kurbanAit = new Map<number, CivilDate[]>([
  [2024, ['2024-06-16']],
  [2025, ['2025-06-06']],
  [2026, ['2026-05-27']],
  [2027, ['2027-05-16']],
  [2039, ['2039-01-05', '2039-12-26']],
])
const aitOf = (year: number) => kurbanAit.get(year) ?? []
const isOff = daysOff(aitOf, [])

/** Weekdays of a year on which nobody works. */
function weekdaysOff(year: number): CivilDate[] {
  const days: CivilDate[] = []
  for (let date = addDays(`${year}-01-01` as CivilDate, 0); date.startsWith(`${year}`); date = addDays(date, 1))
    if (isOff(date) && weekday(date) <= 5) days.push(date)
  return days
}

describe('2026, as the specification lists it', () => {
  it('gives back weekends’ holidays', () => {
    expect(weekdaysOff(2026)).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-01-07',
      '2026-03-09',
      '2026-03-23',
      '2026-03-24',
      '2026-03-25',
      '2026-05-01',
      '2026-05-07',
      '2026-05-11',
      '2026-05-27',
      '2026-07-06',
      '2026-10-26',
      '2026-12-16',
    ])
  })
  it.each<[CivilDate, CivilDate]>([
    ['2026-03-09', '2026-03-08'],
    ['2026-03-24', '2026-03-21'],
    ['2026-03-25', '2026-03-22'],
    ['2026-05-11', '2026-05-09'],
    ['2026-10-26', '2026-10-25'],
  ])('%s stands for %s', (moved, holiday) => {
    expect(yearCalendar(2026, aitOf(2026)).get(moved)).toEqual({ why: 'moved', for: holiday })
  })
  it('has no Constitution Day: 16 March, 30 and 31 August are working days', () => {
    for (const date of ['2026-03-16', '2026-08-31'] as const) expect(isOff(date)).toBe(false)
  })
})

describe('Constitution Day', () => {
  it('is 30 August until 2025, 15 March from 2027', () => {
    expect(publicHolidays(2025)).toContain('2025-08-30')
    expect(publicHolidays(2025)).not.toContain('2025-03-15')
    expect(publicHolidays(2026)).not.toContain('2026-08-30')
    expect(publicHolidays(2026)).not.toContain('2026-03-15')
    expect(publicHolidays(2027)).toContain('2027-03-15')
    expect(publicHolidays(2027)).not.toContain('2027-08-30')
  })
  it('on a Saturday is given back on Monday', () => {
    expect(isOff('2025-09-01')).toBe(true)
    expect(isOff('2025-09-02')).toBe(false)
  })
})

describe('days off', () => {
  it('are not given back: Kurban Ait on Sunday, Christmas on Sunday', () => {
    expect(isOff('2024-06-17')).toBe(false)
    expect(isOff('2027-05-17')).toBe(false)
    expect(isOff('2029-01-07')).toBe(true)
    expect(isOff('2029-01-08')).toBe(false)
  })
  it('may come twice a year', () => {
    expect(isOff('2039-01-05')).toBe(true)
    expect(isOff('2039-12-26')).toBe(true)
  })
  it('are never where a holiday is given back', () => {
    // 8 March 2026 is a Sunday; were Kurban Ait on the 9th, Monday would be off already
    const calendar = yearCalendar(2026, ['2026-03-09'])
    expect(calendar.get('2026-03-09')).toEqual({ why: 'dayOff' })
    expect(calendar.get('2026-03-10')).toEqual({ why: 'moved', for: '2026-03-08' })
  })
})

it('an override outweighs the calendar', () => {
  const swapped = daysOff(aitOf, [
    { date: '2026-01-04', kind: 'working' },
    { date: '2026-01-05', kind: 'off' },
    { date: '2026-03-09', kind: 'working' },
  ])
  expect(swapped('2026-01-04')).toBe(false)
  expect(swapped('2026-01-05')).toBe(true)
  expect(swapped('2026-03-09')).toBe(false)
  expect(swapped('2026-03-10')).toBe(false)
})

it('every year gives back as many weekdays as holidays fell on weekends, later and never twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2001, max: 2101 }), (year) => {
      const moved = [...yearCalendar(year, aitOf(year))].filter(([, day]) => day.why === 'moved')
      const lost = publicHolidays(year).filter((date) => weekday(date) > 5)
      expect(moved.map(([, day]) => day.why === 'moved' && day.for)).toEqual(lost)
      for (const [date, day] of moved) {
        expect(weekday(date)).toBeLessThanOrEqual(5)
        expect(day.why === 'moved' && day.for < date).toBe(true)
        expect(publicHolidays(year)).not.toContain(date)
      }
    }),
  )
})
