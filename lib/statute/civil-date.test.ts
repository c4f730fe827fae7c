import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  almatyDate,
  type CivilDate,
  civilDate,
  dateOf,
  daysBetween,
  daysInMonth,
  parseCivilDate,
  partsOf,
  startOfDay,
  weekday,
} from './civil-date'

const date = fc
  .record({ year: fc.integer({ min: 1, max: 9990 }), month: fc.integer({ min: 1, max: 12 }), part: fc.nat() })
  .map(({ year, month, part }) => dateOf(year, month, 1 + (part % daysInMonth(year, month))))

describe('reading a date', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('takes %s', (text) => {
    expect(parseCivilDate(text)).toBe(text)
  })
  it.each([
    '2026-02-29',
    '2100-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '2026/01/01',
    '٢٠٢٦-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(parseCivilDate(text)).toBeNull()
    expect(() => civilDate(text)).toThrow(RangeError)
  })
})

describe('the date of an instant', () => {
  it('is Almaty’s, one millisecond before and at midnight', () => {
    expect(almatyDate(new Date('2026-03-08T18:59:59.999Z'))).toBe('2026-03-08')
    expect(almatyDate(new Date('2026-03-08T19:00:00.000Z'))).toBe('2026-03-09')
    expect(startOfDay('2026-03-09').toISOString()).toBe('2026-03-08T19:00:00.000Z')
  })
  it('does not depend on the machine’s zone', () => {
    expect(process.env.TZ).toBe('Asia/Kathmandu')
    expect(new Date('2026-01-01T00:00:00Z').getMinutes()).toBe(45)
    fc.assert(
      fc.property(date, (day) => {
        expect(almatyDate(startOfDay(day))).toBe(day)
      }),
    )
  })
})

describe('arithmetic', () => {
  it.each<[CivilDate, number, CivilDate]>([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-03-30', 1, '2026-04-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2008-02-29', 216, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })
  it.each<[CivilDate, number]>([
    ['2026-11-16', 1],
    ['2026-11-22', 7],
    ['1969-12-31', 3],
    ['1970-01-01', 4],
    ['2000-02-29', 2],
  ])('%s is weekday %i', (day, number) => {
    expect(weekday(day)).toBe(number)
  })
  it('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -300, max: 300 }), (day, count) => {
        fc.pre(partsOf(day).year > 1)
        const moved = addDays(day, count)
        expect(daysBetween(day, moved)).toBe(count)
        expect(parseCivilDate(moved)).toBe(moved)
        expect(moved >= day).toBe(count >= 0)
        expect((((weekday(moved) - weekday(day) - count) % 7) + 7) % 7).toBe(0)
      }),
    )
  })
  it('a month later has the same day number or is a month’s last day', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 40 }), (day, months) => {
        const later = partsOf(addMonths(day, months))
        expect(later.day === partsOf(day).day || later.day === daysInMonth(later.year, later.month)).toBe(true)
      }),
    )
  })
})
