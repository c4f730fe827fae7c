import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from './civil-date'
import { adultOn, type Exclusion, eligibility } from './eligibility'
import { normsOn } from './norms'

const norms = normsOn('2026-11-20')!
const of = (birthDate: CivilDate, on: CivilDate) => eligibility(norms, { birthDate, exclusions: [] }, on)

describe('eighteen on the day', () => {
  it.each<[CivilDate, CivilDate]>([
    ['2008-11-20', '2026-11-20'],
    ['2008-02-29', '2026-02-28'],
    ['2010-02-28', '2028-02-28'],
  ])('born %s, adult on %s', (birth, birthday) => {
    expect(adultOn(norms, birth)).toBe(birthday)
    expect(of(birth, addDays(birthday, -1))).toBe('minor')
    expect(of(birth, birthday)).toBe('eligible')
    expect(of(birth, addDays(birthday, 1))).toBe('eligible')
  })
})

describe('exclusions', () => {
  it.each<Exclusion>(['incapable', 'sentence'])('%s: the day before, the first, the last, the day after', (kind) => {
    const person = { birthDate: '1980-01-01', exclusions: [{ kind, from: '2026-02-01', until: '2026-03-31' }] } as const
    expect(eligibility(norms, person, '2026-01-31')).toBe('eligible')
    expect(eligibility(norms, person, '2026-02-01')).toBe(kind)
    expect(eligibility(norms, person, '2026-03-31')).toBe(kind)
    expect(eligibility(norms, person, '2026-04-01')).toBe('eligible')
  })
  it('without an end it goes on', () => {
    for (const until of [undefined, null]) {
      const exclusions = [{ kind: 'incapable', from: '2020-01-01', until }] as const
      expect(eligibility(norms, { birthDate: '1980-01-01', exclusions }, '2090-01-01')).toBe('incapable')
    }
  })
})

it('once of age, always', () => {
  fc.assert(
    fc.property(fc.nat(40_000), fc.nat(40_000), (born, later) => {
      const birth = addDays('1940-01-01', born)
      expect(of(birth, addDays(adultOn(norms, birth), later))).toBe('eligible')
    }),
  )
})
