import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLeast, moreThan, percent, type Share, share } from './arithmetic'

const half = share(1, 2)
const tenth = percent(10)

describe('the smallest number that satisfies', () => {
  it.each([
    [tenth, 1, 1],
    [tenth, 10, 1],
    [tenth, 11, 2],
    [tenth, 25, 3],
    [tenth, 1200, 120],
    [tenth, 1201, 121],
    [half, 24, 12],
    [half, 25, 13],
    [share(2, 3), 15, 10],
    [share(2, 3), 16, 11],
    [share(2, 3), 17, 12],
  ] as [Share, number, number][])('at least %j of %i is %i', (part, base, required) => {
    expect(atLeast(part, required - 1, base)).toEqual({ holds: false, required })
    expect(atLeast(part, required, base)).toEqual({ holds: true, required })
    expect(atLeast(part, required + 1, base)).toEqual({ holds: true, required })
  })
  it.each([
    [1, 1],
    [2, 2],
    [24, 13],
    [25, 13],
    [26, 14],
  ])('more than half of %i is %i', (base, required) => {
    expect(moreThan(half, required - 1, base)).toEqual({ holds: false, required })
    expect(moreThan(half, required, base)).toEqual({ holds: true, required })
    expect(moreThan(half, required + 1, base)).toEqual({ holds: true, required })
  })
  it('of nobody there is no part', () => {
    for (const actual of [0, 1, 1e9]) {
      expect(atLeast(tenth, actual, 0)).toEqual({ holds: false })
      expect(moreThan(half, actual, 0)).toEqual({ holds: false })
    }
  })
})

describe('for any share and base up to a thousand million', () => {
  const anyShare = fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
    .map(([a, b]) => share(a, b))
  const base = fc.integer({ min: 1, max: 1e9 })
  it.each([
    ['at least', atLeast],
    ['more than', moreThan],
  ])('%s: required holds, one less does not, more always does', (_, compare) => {
    fc.assert(
      fc.property(anyShare, base, fc.nat(1e9), (part, whole, extra) => {
        const { required = Number.NaN } = compare(part, 0, whole)
        expect(compare(part, required, whole).holds).toBe(true)
        expect(compare(part, required - 1, whole).holds).toBe(false)
        expect(compare(part, required + extra, whole).holds).toBe(true)
      }),
    )
  })
})
