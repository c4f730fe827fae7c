import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normsOn } from './norms'
import { areaQuorum, delegateQuorum, gatheringQuorum, maslikhatQuorum, sessionQuorum } from './quorum'

const norms = normsOn('2026-11-20')!
const rules = {
  'GA-1': (base: number, present: number) => gatheringQuorum(norms, { eligible: base, present }),
  'GA-2': (base: number, present: number) => delegateQuorum(norms, { delegates: base, present }),
  'SG-2': (base: number, present: number) => areaQuorum(norms, { eligible: base, present }),
  'AS-1': (base: number, present: number) => sessionQuorum(norms, { seats: base, present }),
  'MS-1': (base: number, present: number) => maslikhatQuorum(norms, { deputies: base, present }),
}
type Rule = keyof typeof rules

describe('one below, exact, one above', () => {
  it.each<[Rule, number, number]>([
    ['GA-1', 1, 1],
    ['GA-1', 9, 1],
    ['GA-1', 10, 1],
    ['GA-1', 11, 2],
    ['GA-1', 1200, 120],
    ['GA-1', 1201, 121],
    ['GA-1', 1e9, 1e8],
    ['GA-2', 1, 1],
    ['GA-2', 2, 1],
    ['GA-2', 3, 2],
    ['GA-2', 40, 20],
    ['GA-2', 41, 21],
    ['SG-2', 40, 4],
    ['SG-2', 41, 5],
    ['AS-1', 24, 12],
    ['AS-1', 25, 13],
    ['AS-1', 1, 1],
    ['MS-1', 15, 10],
    ['MS-1', 16, 11],
    ['MS-1', 17, 12],
    ['MS-1', 25, 17],
  ])('%s of %i needs %i', (rule, base, required) => {
    expect(rules[rule](base, required - 1)).toMatchObject({ rule, holds: false, required, actual: required - 1 })
    expect(rules[rule](base, required)).toMatchObject({ rule, holds: true, required, actual: required })
    expect(rules[rule](base, required + 1)).toMatchObject({ rule, holds: true, required, actual: required + 1 })
  })
  it.each(Object.keys(rules) as Rule[])('%s of nobody never holds and requires no number', (rule) => {
    const verdict = rules[rule](0, 0)
    expect(verdict).toMatchObject({ holds: false, actual: 0, because: { key: `${rule}.empty` } })
    expect(verdict).not.toHaveProperty('required')
  })
})

it.each(Object.entries(rules))('%s: more people never lose a quorum, more members never win one', (_, quorum) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), (base, present) => {
      const { holds, required = 0 } = quorum(base, present)
      expect(holds).toBe(present >= required)
      expect(quorum(base, present + 1).holds || !holds).toBe(true)
      expect(quorum(base + 1, present).required).toBeGreaterThanOrEqual(required)
    }),
  )
})

it('says how many are missing, and cites its articles', () => {
  expect(sessionQuorum(norms, { seats: 25, present: 11 })).toEqual({
    rule: 'AS-1',
    holds: false,
    required: 13,
    actual: 11,
    because: { key: 'AS-1.fails', params: { seats: 25, present: 11, required: 13, actual: 11, missing: 2 } },
    cites: ['L39-3(9)', 'MR 7'],
  })
})
