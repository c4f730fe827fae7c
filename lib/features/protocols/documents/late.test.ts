import { expect, it } from 'vitest'
import { isLate, patience } from './late'

const orderedAt = new Date('2026-09-15T06:00:00Z')
const after = (milliseconds: number) => new Date(orderedAt.getTime() + milliseconds)

it.each([
  [null, 0, false],
  [null, patience, false],
  [null, patience + 1, true],
  [1000, patience + 1, false],
  [null, -1, false],
])('of %s bytes after %i ms: %s', (size, milliseconds, late) =>
  expect(isLate({ size, orderedAt }, after(milliseconds))).toBe(late),
)
