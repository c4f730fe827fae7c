import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOff } from './calendar'
import { addDays, type CivilDate } from './civil-date'
import { areaProtocolTerm, discussionTerm, queryTerm, type WorkingDayRule, workingDayTerm } from './deadlines'
import { inForce, normsOn } from './norms'
import { addWorkingDays } from './terms'

const isOff = daysOff((year) => (year === 2026 ? ['2026-05-27'] : []), [])
const norms = normsOn('2026-11-20')!
const all = { ...norms, ...inForce(norms, 'appealDays')! }
const lengths: Record<WorkingDayRule, number> = {
  'GA-4': 15,
  'AS-3': 3,
  'DC-3': 2,
  'DC-4': 5,
  'DC-5': 5,
  'DC-7': 5,
  'DC-9': 3,
  'AP-1': 15,
}

describe.each(Object.entries(lengths) as [WorkingDayRule, number][])('%s', (rule, days) => {
  it.each<CivilDate>(['2026-03-05', '2026-03-19', '2026-11-20', '2026-12-30'])(
    'from %s: the last day and the next',
    (from) => {
      const due = addWorkingDays(from, days, isOff)
      const ask = (on: CivilDate) => workingDayTerm(all, rule, { from, on }, isOff)
      expect(ask(addDays(due, -1))).toMatchObject({ rule, holds: true, due })
      expect(ask(due)).toMatchObject({ holds: true, due, because: { key: `${rule}.holds`, params: { days, left: 0 } } })
      expect(ask(addDays(due, 1))).toMatchObject({
        holds: false,
        due,
        because: { key: `${rule}.fails`, params: { late: 1 } },
      })
    },
  )
})

it('SG-2: a separate gathering’s protocol, two working days', () => {
  const from = '2026-11-20'
  const ask = (on: CivilDate) => areaProtocolTerm(norms, { from, on }, isOff)
  expect(ask('2026-11-24')).toMatchObject({
    rule: 'SG-2',
    holds: true,
    due: '2026-11-24',
    because: { params: { left: 0 } },
  })
  expect(ask('2026-11-25')).toMatchObject({ holds: false, because: { key: 'SG-2.protocolLate', params: { late: 1 } } })
})

describe.each(['DC-6', 'DC-7'] as const)(
  '%s: discussed again by the end of the quarter of the first lawful meeting',
  (rule) => {
    it.each<[CivilDate, CivilDate]>([
      ['2026-09-20', '2026-09-30'],
      ['2026-09-21', '2026-12-31'],
      ['2026-12-21', '2026-12-31'],
      ['2026-12-22', '2027-03-31'],
    ])('a disagreement of %s, by %s', (from, due) => {
      const ask = (on: CivilDate) => discussionTerm(norms, rule, { from, on })
      expect(ask(due)).toMatchObject({ rule, holds: true, due, because: { key: `${rule}.discussInTime` } })
      expect(ask(addDays(due, 1))).toMatchObject({
        holds: false,
        because: { key: `${rule}.discussLate`, params: { late: 1 } },
      })
    })
  },
)

describe('DQ-1: a month', () => {
  it.each<[CivilDate, CivilDate, 'yes' | 'no', CivilDate]>([
    ['2026-01-30', '2026-02-28', 'yes', '2026-02-27'],
    ['2026-01-31', '2026-02-28', 'yes', '2026-02-27'],
    ['2028-01-31', '2028-02-29', 'no', '2028-02-29'],
    ['2026-02-28', '2026-03-28', 'yes', '2026-03-27'],
    ['2026-10-20', '2026-11-20', 'no', '2026-11-20'],
    ['2026-12-08', '2027-01-08', 'no', '2027-01-08'],
    // the answer falls due in Nauryz and is not moved
    ['2026-02-24', '2026-03-24', 'yes', '2026-03-20'],
  ])('from %s ends on %s', (from, due, off, lastWorkingDay) => {
    const verdict = queryTerm(norms, { from, on: due }, isOff)
    expect(verdict).toMatchObject({ rule: 'DQ-1', holds: true, due, because: { params: { off, lastWorkingDay } } })
    expect(queryTerm(norms, { from, on: addDays(due, 1) }, isOff).holds).toBe(false)
  })
})

it('a later start never ends earlier', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2018-01-01', count))
  fc.assert(
    fc.property(day, fc.constantFrom(...(Object.keys(lengths) as WorkingDayRule[])), (from, rule) => {
      const [first, next] = [from, addDays(from, 1)].map((start) =>
        workingDayTerm(all, rule, { from: start, on: from }, isOff),
      )
      expect(first!.due <= next!.due).toBe(true)
      expect(
        queryTerm(norms, { from, on: from }, isOff).due <=
          queryTerm(norms, { from: addDays(from, 1), on: from }, isOff).due,
      ).toBe(true)
    }),
  )
})
