import fc from 'fast-check'
import { expect, it } from 'vitest'
import { selfSufficiency } from './budget'
import type { CivilDate } from './civil-date'
import { inForce, normsOn } from './norms'

const judge = (on: CivilDate, own: number, total: number) =>
  selfSufficiency(inForce(normsOn(on)!, 'selfSufficiency')!, { own, total })

it.each<[CivilDate, number, number]>([
  ['2024-01-01', 100, 25],
  ['2024-12-31', 101, 26],
  ['2025-01-01', 100, 30],
  ['2025-06-01', 101, 31],
  ['2026-11-20', 1, 1],
  ['2099-01-01', 1000, 300],
])('on %s, of %i the least own revenue is %i', (on, total, required) => {
  expect(judge(on, required - 1, total)).toMatchObject({ rule: 'BG-6', holds: false, required })
  expect(judge(on, required, total)).toMatchObject({ holds: true, required, actual: required })
  expect(judge(on, required + 1, total)).toMatchObject({ holds: true, required })
})

it('no revenue reaches no target', () => {
  expect(judge('2026-01-01', 0, 0)).toMatchObject({ holds: false, because: { key: 'BG-6.empty' } })
})

it('has no target before 2024', () => {
  expect(inForce(normsOn('2023-12-31')!, 'selfSufficiency')).toBeNull()
})

it('a larger share never loses', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(1e9), (total, own) => {
      const { holds } = judge('2026-01-01', own, total)
      expect(holds).toBe(own / total >= 0.3 || 10 * own >= 3 * total)
      expect(!holds || judge('2026-01-01', own + 1, total).holds).toBe(true)
    }),
  )
})
