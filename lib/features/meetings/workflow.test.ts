import { expect, it } from 'vitest'
import { admits, motionsIn, noticeRuleOf, publicStates } from './workflow'

it('shows a meeting to the public from its notice on', () => {
  expect(publicStates).toContain('announced')
  expect(publicStates).toContain('failed')
  for (const hidden of ['requested', 'akimReview', 'draft'] as const) expect(publicStates).not.toContain(hidden)
})

it('takes the short notice only for a session on nothing but candidates for akim', () => {
  expect(noticeRuleOf([{ competence: 'akimCandidates' }])).toBe('NT-3')
  expect(noticeRuleOf([{ competence: 'akimCandidates' }, { competence: 'budgetDraft' }])).toBe('NT-1')
  expect(noticeRuleOf([])).toBe('NT-1')
})

it('keeps each step to its states', () => {
  expect(admits('registration', 'close-registration')).toBe(true)
  expect(admits('open', 'close-registration')).toBe(false)
  expect(motionsIn.decision).not.toContain('chairElected')
})
