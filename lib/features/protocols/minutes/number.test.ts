import { expect, it } from 'vitest'
import { actNumber } from './number'

const act = { okrugId: '595030000', year: 2026, number: 3 }

it.each([
  ['session', '595030000-A-2026-003'],
  ['gathering', '595030000-G-2026-003'],
  ['separateGathering', '595030000-S-2026-003'],
] as const)('of a %s is %s', (kind, number) => {
  expect(actNumber({ ...act, kind })).toBe(number)
})

it('exists only after the notice', () => {
  expect(() => actNumber({ ...act, kind: 'gathering', number: null })).toThrow(RangeError)
})
