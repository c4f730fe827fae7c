import { expect, it } from 'vitest'
import { kurbanAit } from './kurban-ait'

it.each([
  [2024, ['2024-06-16']],
  [2025, ['2025-06-06']],
  [2026, ['2026-05-27']],
  [2027, ['2027-05-16']],
  [2039, ['2039-01-05', '2039-12-26']],
  [2090, []],
])('in %i Kurban Ait begins on %j', async (year, days) => {
  expect((await kurbanAit())(year)).toEqual(days)
})
