import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { evaluableRules } from '@/lib/statute/evaluate'
import { evaluated, statuteRows, statuteTable } from './statute-table.mjs'

it('docs/statute.md is current (npm run statute:table)', () => {
  expect(readFileSync('docs/statute.md', 'utf8')).toBe(statuteTable())
})

it('every rule that is computed has its function, and a test beside it that names it', () => {
  expect(evaluated().sort()).toEqual([...evaluableRules].sort())
  for (const { rule, functions, tests, calculator } of statuteRows()) {
    if (!calculator && functions.length === 0) continue
    expect(functions.length, rule).toBeGreaterThan(0)
    expect(
      functions.every(({ test }) => test),
      rule,
    ).toBe(true)
    expect(
      tests.some((test) => readFileSync(test, 'utf8').includes(rule)),
      rule,
    ).toBe(true)
  }
})
