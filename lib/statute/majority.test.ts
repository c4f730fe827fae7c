import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaItem, areaDecision, assemblyDecision, type Count, decision, isCleanTie } from './majority'
import { normsOn } from './norms'

const norms = normsOn('2026-11-20')!

describe.each([
  ['MT-4', (base: number, votes: number) => agendaItem(norms, { seats: base, for: votes })],
  ['DC-1', (base: number, votes: number) => decision(norms, { present: base, for: votes })],
] as const)('%s: more than half', (rule, judge) => {
  it.each([
    [1, 1],
    [2, 2],
    [13, 7],
    [24, 13],
    [25, 13],
    [1e9, 5e8 + 1],
  ])('of %i is %i', (base, required) => {
    expect(judge(base, required - 1)).toMatchObject({ rule, holds: false, required, actual: required - 1 })
    expect(judge(base, required)).toMatchObject({ rule, holds: true, required, actual: required })
    expect(judge(base, required + 1)).toMatchObject({ rule, holds: true, required })
  })
  it('of nobody is nothing', () => {
    const empty = judge(0, 0)
    expect(empty).toMatchObject({ holds: false, because: { key: `${rule}.empty` } })
    expect(empty).not.toHaveProperty('required')
  })
})

it('an agenda item needs the majority of all seats, not of those who came', () => {
  expect(agendaItem(norms, { seats: 25, for: 12 }).holds).toBe(false)
  expect(agendaItem(norms, { seats: 25, for: 13 }).holds).toBe(true)
  expect(decision(norms, { present: 13, for: 7 }).holds).toBe(true)
})

describe('DC-2: the casting vote', () => {
  const tie: Count = { present: 24, for: 12, against: 12 }
  it.each([
    ['tieOpen', undefined, false],
    ['tieFor', 'for', true],
    ['tieAgainst', 'against', false],
  ] as const)('a clean tie: %s', (outcome, chair, holds) => {
    expect(assemblyDecision(norms, { ...tie, chair })).toMatchObject({
      rule: 'DC-2',
      holds,
      required: 13,
      actual: 12,
      because: { key: `DC-2.${outcome}` },
    })
  })
  it.each<[Count, boolean]>([
    // one vote from a tie on either side
    [{ present: 24, for: 13, against: 11 }, true],
    [{ present: 24, for: 11, against: 13 }, false],
    // equal votes, but somebody abstained or did not vote
    [{ present: 25, for: 12, against: 12 }, false],
    [{ present: 24, for: 11, against: 11 }, false],
    [{ present: 24, for: 0, against: 0 }, false],
  ])('%j is no clean tie: the chair’s voice changes nothing', (count, holds) => {
    expect(isCleanTie(count)).toBe(false)
    for (const chair of [undefined, 'for', 'against'] as const)
      expect(assemblyDecision(norms, { ...count, chair })).toMatchObject({ rule: 'DC-2', holds, required: 13 })
  })
  it('nobody in the hall is no tie', () => {
    const nobody = assemblyDecision(norms, { present: 0, for: 0, against: 0, chair: 'for' })
    expect(nobody).toMatchObject({ holds: false, because: { key: 'DC-2.empty' } })
  })
  it('without a clean tie it decides as DC-1 does', () => {
    const count = fc
      .tuple(fc.nat(500), fc.nat(500), fc.nat(500))
      .map(([a, b, c]): Count => ({ present: a + b + c, for: a, against: b }))
    fc.assert(
      fc.property(count, fc.constantFrom(undefined, 'for' as const, 'against' as const), (votes, chair) => {
        const verdict = assemblyDecision(norms, { ...votes, chair })
        const ordinary = decision(norms, votes)
        if (isCleanTie(votes)) expect(verdict.holds).toBe(chair === 'for')
        else expect([verdict.holds, verdict.required]).toEqual([ordinary.holds, ordinary.required])
      }),
    )
  })
})

describe('SG-2: a separate gathering’s clean tie', () => {
  it.each([
    ['tieOpen', undefined, false],
    ['tieFor', 'for', true],
    ['tieAgainst', 'against', false],
  ] as const)('%s', (outcome, chair, holds) => {
    const verdict = areaDecision(norms, { present: 4, for: 2, against: 2, chair })
    expect(verdict).toMatchObject({ rule: 'SG-2', holds, required: 3, actual: 2, because: { key: `SG-2.${outcome}` } })
  })
  it('is nobody’s but a tie’s', () => {
    expect(() => areaDecision(norms, { present: 4, for: 2, against: 1, chair: 'for' })).toThrow(RangeError)
  })
})
