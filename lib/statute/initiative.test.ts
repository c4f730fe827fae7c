import { describe, expect, it } from 'vitest'
import { gatheringInitiative, sessionInitiative } from './initiative'
import { normsOn } from './norms'

const norms = normsOn('2026-11-20')!

describe.each([
  ['GA-3', (base: number, signed: number) => gatheringInitiative(norms, { eligible: base, signed })],
  ['AS-2', (base: number, signed: number) => sessionInitiative(norms, { seats: base, signed })],
] as const)('%s', (rule, initiative) => {
  it.each([
    [1, 1],
    [10, 1],
    [11, 2],
    [20, 2],
    [24, 3],
    [25, 3],
    [1204, 121],
  ])('of %i needs %i', (base, required) => {
    expect(initiative(base, required - 1)).toMatchObject({ rule, holds: false, required })
    expect(initiative(base, required)).toMatchObject({ rule, holds: true, required, actual: required })
    expect(initiative(base, required + 1)).toMatchObject({ rule, holds: true, required })
  })
  it('of nobody there is no initiative', () => {
    expect(initiative(0, 0)).toMatchObject({ holds: false, because: { key: `${rule}.empty` } })
  })
})
