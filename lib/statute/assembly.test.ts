import { expect, it } from 'vitest'
import { assemblySize } from './assembly'
import { normsOn } from './norms'

const norms = normsOn('2026-11-20')!

it.each([
  [24, true],
  [25, true],
  [26, false],
])('AS-5: an assembly of %i: %s', (seats, holds) => {
  expect(assemblySize(norms, { seats })).toMatchObject({ rule: 'AS-5', holds, required: 25, actual: seats })
})
