import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inForce, normsOn } from './norms'
import { type Addressee, addressees, petitionThreshold } from './petitions'

const norms = inForce(
  normsOn('2026-11-20')!,
  'petitionLargePopulation',
  'petitionExecutiveVoices',
  'petitionExecutiveShare',
  'petitionMaslikhatVoices',
  'petitionMaslikhatShare',
  'petitionOblastMaslikhatShare',
  'petitionOblastExecutiveShare',
  'petitionGovernmentVoices',
)!
const judge = (addressee: Addressee, population: number, voices: number) =>
  petitionThreshold(norms, { addressee, population, voices })

describe('one below, exact, one above', () => {
  it.each<[Addressee, number, number]>([
    ['okrug', 1, 1],
    ['okrug', 1040, 52],
    ['okrug', 1041, 53],
    ['okrug', 49_999, 2_500],
    ['okrug', 50_000, 2_500],
    ['okrug', 50_001, 2_500],
    ['district-executive', 49_980, 2_499],
    ['district-executive', 900_000, 2_500],
    ['district-maslikhat', 20_001, 2_001],
    ['district-maslikhat', 49_990, 4_999],
    ['district-maslikhat', 50_000, 5_000],
    ['district-maslikhat', 50_001, 5_000],
    ['oblast-maslikhat', 600_001, 12_001],
    ['oblast-executive', 600_001, 6_001],
    ['oblast-executive', 40_000, 400],
    ['government', 20_000_000, 50_000],
    ['government', 0, 50_000],
  ])('%s of %i needs %i', (addressee, population, required) => {
    expect(judge(addressee, population, required - 1)).toMatchObject({ rule: 'PT-4', holds: false, required })
    expect(judge(addressee, population, required)).toMatchObject({ holds: true, required, actual: required })
    expect(judge(addressee, population, required + 1)).toMatchObject({ holds: true, required })
  })
  it('a percentage of nobody never holds', () => {
    for (const addressee of addressees.filter((one) => one !== 'government')) {
      expect(judge(addressee, 0, 10)).toMatchObject({ holds: false, because: { key: 'PT-4.empty' } })
      expect(judge(addressee, 0, 10)).not.toHaveProperty('required')
    }
  })
})

it('more voices never lose', () => {
  const whole = fc.integer({ min: 1, max: 1e9 })
  fc.assert(
    fc.property(fc.constantFrom(...addressees), whole, fc.nat(1e9), (addressee, population, voices) => {
      const { holds, required = Number.NaN } = judge(addressee, population, voices)
      expect(holds).toBe(voices >= required)
      expect(judge(addressee, population, required).holds).toBe(true)
      expect(judge(addressee, population, required - 1).holds).toBe(false)
    }),
  )
})
