import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { motionsOf } from '@/lib/features/meetings/workflow'
import { normsAt } from '@/lib/statute/norms'
import type { Tally } from '@/lib/statute/tally'
import { extended, resultOf } from './workflow'

const motionKinds = [...new Set(Object.values(motionsOf).flat())]
const norms = normsAt('2026-09-15')
const count = (forIt: number, against: number, abstain = 0, notVoting = 0): Tally => ({
  for: forIt,
  against,
  abstain,
  notVoting,
  present: forIt + against + abstain + notVoting,
})

it.each([
  ['decision', count(6, 6), 24, 'DC-2', null],
  ['decision', count(6, 5, 1), 24, 'DC-1', false],
  ['decision', count(6, 5, 0, 1), 24, 'DC-1', false],
  ['decision', count(7, 5), 24, 'DC-1', true],
  ['decision', count(7, 6), 24, 'DC-1', true],
  ['chair', count(6, 6), 24, 'DC-1', false],
  ['secretary', count(7, 5), 24, 'DC-1', true],
  ['extension', count(6, 6), 24, 'DC-1', false],
  ['inclusion', count(12, 0), 24, 'MT-4', false],
  ['inclusion', count(13, 0), 24, 'MT-4', true],
  ['inclusion', count(12, 0), 25, 'MT-4', false],
  ['inclusion', count(13, 11), 25, 'MT-4', true],
] as const)('%s by %j of %i seats: %s %s', (kind, tally, seats, rule, adopted) => {
  const result = resultOf(norms, { kind, of: 'session' }, { eligible: seats, count: tally })
  expect(result.verdict.rule).toBe(rule)
  expect(result.adopted).toBe(adopted)
})

it.each([
  ['gathering', 'decision', 'DC-1', false],
  ['gathering', 'seat', 'DC-1', false],
  ['separateGathering', 'delegate', 'SG-2', null],
  ['separateGathering', 'decision', 'SG-2', null],
  ['separateGathering', 'chair', 'DC-1', false],
] as const)('a tie in a %s on a %s: %s %s', (of, kind, rule, adopted) => {
  const result = resultOf(norms, { kind, of }, { eligible: 100, count: count(6, 6) })
  expect(result.verdict.rule).toBe(rule)
  expect(result.adopted).toBe(adopted)
})

it.each([
  ['session', 'decision', 'for', true],
  ['session', 'decision', 'against', false],
  ['separateGathering', 'delegate', 'for', true],
  ['separateGathering', 'delegate', 'against', false],
] as const)('the chair of a %s settles a %s by voting %s: %s', (of, kind, chair, adopted) => {
  const result = resultOf(norms, { kind, of }, { eligible: 24, count: count(6, 6), chair })
  expect(result.adopted).toBe(adopted)
})

it('waits for nobody but the chair, and only on a decision', () => {
  const votes = fc.nat({ max: 13 })
  fc.assert(
    fc.property(fc.constantFrom(...motionKinds), votes, votes, votes, votes, (kind, a, b, c, d) => {
      const tally = count(a, b, c, d)
      const { adopted, verdict } = resultOf(norms, { kind, of: 'session' }, { eligible: 25, count: tally })
      if (adopted === null) expect([kind, a, c, d]).toEqual(['decision', b, 0, 0])
      else expect(adopted).toBe(verdict.holds)
    }),
  )
})

it('is never lost by one more vote for', () => {
  const votes = fc.nat({ max: 12 })
  fc.assert(
    fc.property(fc.constantFrom(...motionKinds), votes, votes, votes, (kind, a, b, undecided) => {
      fc.pre(undecided > 0)
      const before = resultOf(norms, { kind, of: 'session' }, { eligible: 25, count: count(a, b, 0, undecided) })
      const after = resultOf(norms, { kind, of: 'session' }, { eligible: 25, count: count(a + 1, b, 0, undecided - 1) })
      if (before.adopted) expect(after.adopted).toBe(true)
    }),
  )
})

describe('more time for a speech (MT-7)', () => {
  const startedAt = new Date('2026-09-15T05:00:00Z')
  const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000)
  it.each([
    [0, 300, 480],
    [299, 300, 480],
    [300, 300, 480],
    [301, 300, 481],
    [600.5, 300, 781],
  ])('spoken %d s of %d: %d', (spoken, limitSeconds, longer) => {
    expect(extended({ startedAt, limitSeconds }, after(spoken))).toBe(longer)
  })
})
