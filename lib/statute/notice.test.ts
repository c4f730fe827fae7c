import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from './civil-date'
import { normsOn } from './norms'
import { firstLawfulDate, materials, type NoticeRule, notice } from './notice'

const norms = normsOn('2026-03-01')!
const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2018-01-01', count))

describe('one day late, in time, one day early', () => {
  it.each<[NoticeRule | 'NT-2', CivilDate, CivilDate, number]>([
    ['NT-1', '2026-02-19', '2026-03-01', 10],
    ['NT-1', '2024-02-20', '2024-03-01', 10],
    ['NT-1', '2026-12-25', '2027-01-04', 10],
    ['NT-2', '2026-02-24', '2026-03-01', 5],
    ['NT-3', '2026-02-26', '2026-03-01', 3],
  ])('%s given on %s for %s', (rule, latest, meeting, required) => {
    const judge = (given: CivilDate) =>
      rule === 'NT-2' ? materials(norms, { given, meeting }) : notice(norms, rule, { given, meeting })
    const late = judge(addDays(latest, 1))
    expect(late).toMatchObject({ rule, holds: false, required, actual: required - 1 })
    expect(late.because).toMatchObject({ key: `${rule}.fails`, params: { latest, first: addDays(meeting, 1) } })
    expect(judge(latest)).toMatchObject({ holds: true, required, actual: required })
    expect(judge(addDays(latest, -1))).toMatchObject({ holds: true, required, actual: required + 1 })
  })
  it('given on the day and after the meeting does not hold', () => {
    const meeting = '2026-03-01'
    expect(notice(norms, 'NT-1', { given: meeting, meeting })).toMatchObject({ holds: false, actual: 0 })
    const after = notice(norms, 'NT-3', { given: '2026-03-02', meeting })
    expect(after).toMatchObject({ holds: false, actual: -1, because: { key: 'NT-3.after' } })
  })
})

describe('materials of a session on candidates for akim', () => {
  const meeting = '2026-03-20'
  it.each<[CivilDate, CivilDate, number, boolean]>([
    // the notice comes three days before: the papers with it, not a day later
    ['2026-03-17', '2026-03-17', 3, true],
    ['2026-03-17', '2026-03-18', 3, false],
    // the notice comes early: the ordinary five days are enough
    ['2026-03-05', '2026-03-15', 5, true],
    ['2026-03-05', '2026-03-16', 5, false],
    // a notice after the meeting excuses nothing
    ['2026-03-25', '2026-03-21', 0, false],
  ])('notice %s, papers %s', (candidatesNotice, given, required, holds) => {
    expect(materials(norms, { given, meeting, candidatesNotice })).toMatchObject({ rule: 'NT-2', required, holds })
  })
})

describe('the first lawful date', () => {
  it('is ten days after the notice, three where candidates for akim are discussed', () => {
    expect(firstLawfulDate(norms, 'NT-1', '2026-11-20').date).toBe('2026-11-30')
    expect(firstLawfulDate(norms, 'NT-3', '2026-11-20').date).toBe('2026-11-23')
  })
  it('is lawful, and the day before it is not, with the reason', () => {
    fc.assert(
      fc.property(fc.constantFrom<NoticeRule>('NT-1', 'NT-3'), day, (rule, given) => {
        const { date, dayBefore } = firstLawfulDate(norms, rule, given)
        expect(notice(norms, rule, { given, meeting: date }).holds).toBe(true)
        expect(dayBefore).toEqual(notice(norms, rule, { given, meeting: addDays(date, -1) }))
        expect(dayBefore).toMatchObject({ holds: false, because: { params: { first: date } } })
      }),
    )
  })
})
