import { describe, expect, it } from 'vitest'
import { ruleOf } from './catalogue'
import { addDays } from './civil-date'
import { firstNormDate, inForce, normKeys, normKeysOf, normsOn, normTable, versionOn } from './norms'

it('there are none before the first version', () => {
  expect(normsOn(addDays(firstNormDate, -1))).toBeNull()
  expect(normsOn(firstNormDate)).toMatchObject({ noticeDays: 10, gatheringQuorum: { of: 10, in: 100 } })
})

describe('each norm', () => {
  it.each(normKeys)('%s belongs to a rule and its versions are in order', (key) => {
    const { rule, versions } = normTable[key]
    expect(ruleOf(rule)).toBeDefined()
    const days = versions.map(([from]) => from)
    expect(days).toEqual([...new Set(days)].sort())
    expect(normKeysOf(rule)).toContain(key)
  })
  it.each(normKeys)('%s changes on the day of its version and not before', (key) => {
    for (const [from, value] of normTable[key].versions) {
      expect(versionOn(key, from)).toEqual({ from, value })
      expect(versionOn(key, addDays(from, -1))?.from).not.toBe(from)
    }
  })
})

it('what came later is null until then', () => {
  expect(inForce(normsOn('2024-04-03')!, 'petitionLargePopulation')).toBeNull()
  expect(inForce(normsOn('2024-04-04')!, 'petitionLargePopulation')?.petitionLargePopulation).toBe(50_000)
})

it('one day’s norms are one object, so that they can be compared and frozen cheaply', () => {
  expect(normsOn('2026-01-01')).toBe(normsOn('2026-12-31'))
  expect(normsOn('2024-12-31')).not.toBe(normsOn('2025-01-01'))
})
