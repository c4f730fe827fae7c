import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from './civil-date'
import { normsOn } from './norms'
import { quarterlySession, quarterOf } from './quarter'

const norms = normsOn('2026-11-20')!

it.each<[CivilDate, CivilDate, CivilDate, number]>([
  ['2026-01-01', '2026-01-01', '2026-03-31', 1],
  ['2026-03-31', '2026-01-01', '2026-03-31', 1],
  ['2026-04-01', '2026-04-01', '2026-06-30', 2],
  ['2024-02-29', '2024-01-01', '2024-03-31', 1],
  ['2026-09-30', '2026-07-01', '2026-09-30', 3],
  ['2026-12-31', '2026-10-01', '2026-12-31', 4],
])('the quarter of %s is %s – %s', (date, first, last, quarter) => {
  expect(quarterOf(date)).toEqual({ first, last, year: Number(date.slice(0, 4)), quarter })
})

describe('AS-4', () => {
  it.each<[CivilDate, CivilDate, boolean]>([
    // the last day of the quarter before, the first and the last of this one
    ['2026-09-30', '2026-11-20', false],
    ['2026-10-01', '2026-11-20', true],
    ['2026-12-31', '2026-12-31', true],
    // held tomorrow does not count today
    ['2026-11-21', '2026-11-20', false],
    ['2026-11-20', '2026-11-20', true],
  ])('held on %s, asked on %s: %s', (held, on, holds) => {
    const verdict = quarterlySession(norms, { held: [held] }, on)
    expect(verdict).toMatchObject({ rule: 'AS-4', holds, required: 1, actual: holds ? 1 : 0, due: '2026-12-31' })
  })
  it('without a session names the last day and how many are left', () => {
    expect(quarterlySession(norms, { held: [] }, '2026-12-24').because).toEqual({
      key: 'AS-4.fails',
      params: { year: 2026, quarter: 4, required: 1, actual: 0, due: '2026-12-31', left: 7 },
    })
  })
  it('does not depend on the order of dates, and one more never spoils it', () => {
    const days = fc.array(fc.integer({ min: 0, max: 400 }).map((count) => addDays('2026-01-01', count)))
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 364 }), (held, offset) => {
        const on = addDays('2026-01-01', offset)
        const { actual, holds } = quarterlySession(norms, { held }, on)
        expect(quarterlySession(norms, { held: held.toReversed() }, on).actual).toBe(actual)
        expect(quarterlySession(norms, { held: [...held, on] }, on).holds).toBe(true)
        expect(holds).toBe(held.some((date) => date <= on && quarterOf(date).first === quarterOf(on).first))
      }),
    )
  })
})
