import { expect, it } from 'vitest'
import { isOverdue } from './workflow'

it.each([
  ['underReview', '2026-12-24', '2026-12-23', false],
  ['underReview', '2026-12-24', '2026-12-24', false],
  ['underReview', '2026-12-24', '2026-12-25', true],
  ['approved', '2026-12-24', '2026-12-25', false],
  ['adopted', null, '2026-12-25', false],
] as const)('%s due %s on %s: overdue %s', (status, due, today, overdue) => {
  expect(isOverdue(status, due, today)).toBe(overdue)
})
