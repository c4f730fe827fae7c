import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOff } from './calendar'
import { addDays, type CivilDate } from './civil-date'
import { addWorkingDays, lastWorkingDay, workingDaysBetween } from './terms'

const isOff = daysOff((year) => (year === 2026 ? ['2026-05-27'] : []), [])
const day = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays('2018-01-01', count))
const count = fc.integer({ min: 1, max: 30 })

describe('working days', () => {
  it.each<[CivilDate, number, CivilDate]>([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 2, '2026-11-24'],
    ['2026-11-21', 1, '2026-11-23'],
    // over 8 March (Sunday), given back on the 9th
    ['2026-03-06', 1, '2026-03-10'],
    // over Nauryz with two days given back
    ['2026-03-20', 1, '2026-03-26'],
    ['2026-03-18', 5, '2026-03-30'],
    // over 1, 7 and 9 May
    ['2026-04-30', 5, '2026-05-12'],
    // over Kurban Ait
    ['2026-05-26', 1, '2026-05-28'],
    // over the New Year
    ['2025-12-31', 2, '2026-01-06'],
    ['2026-12-15', 1, '2026-12-17'],
  ])('from %s, %i later is %s', (from, days, due) => {
    expect(addWorkingDays(from, days, isOff)).toBe(due)
  })
  it('end on a working day, and there are as many as asked', () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        const due = addWorkingDays(from, days, isOff)
        expect(isOff(due)).toBe(false)
        expect(workingDaysBetween(from, due, isOff)).toBe(days)
        expect(workingDaysBetween(from, addDays(due, -1), isOff)).toBe(days - 1)
        expect(addWorkingDays(from, days + 1, isOff) > due).toBe(true)
        expect(addWorkingDays(addDays(from, 1), days, isOff) >= due).toBe(true)
      }),
    )
  })
})

it('the last working day is the day itself or the nearest before', () => {
  expect(lastWorkingDay('2026-11-20', isOff)).toBe('2026-11-20')
  expect(lastWorkingDay('2026-11-22', isOff)).toBe('2026-11-20')
  expect(lastWorkingDay('2026-03-25', isOff)).toBe('2026-03-20')
  fc.assert(
    fc.property(day, (date) => {
      const last = lastWorkingDay(date, isOff)
      expect(isOff(last)).toBe(false)
      expect(workingDaysBetween(last, date, isOff)).toBe(0)
    }),
  )
})
