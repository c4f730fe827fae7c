import { expect, it } from 'vitest'
import { admits, admitsOf, isCompetent, motionsIn, needsDraft, noticeRuleOf, publicStates } from './workflow'

it('shows a meeting to the public from its notice on', () => {
  expect(publicStates).toContain('announced')
  expect(publicStates).toContain('failed')
  for (const hidden of ['requested', 'akimReview', 'signatures', 'permitted', 'withdrawn', 'draft'] as const)
    expect(publicStates).not.toContain(hidden)
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

it('lets a permitted gathering do what a draft does, and sends materials of sessions only (MR 6)', () => {
  for (const step of ['set-time', 'change-agenda', 'announce-meeting'] as const)
    expect(admitsOf({ kind: 'gathering', state: 'permitted' }, step)).toBe(true)
  expect(admitsOf({ kind: 'session', state: 'announced' }, 'send-materials')).toBe(true)
  expect(admitsOf({ kind: 'gathering', state: 'announced' }, 'send-materials')).toBe(false)
  expect(admitsOf({ kind: 'separateGathering', state: 'announced' }, 'open-registration')).toBe(true)
})

it('keeps to each body its own questions', () => {
  expect(isCompetent('gathering', 'assemblyComposition')).toBe(true)
  expect(isCompetent('gathering', 'budgetDraft')).toBe(false)
  expect(isCompetent('session', 'delegateElection')).toBe(false)
  expect(isCompetent('separateGathering', 'otherLocalMatter')).toBe(true)
  expect(needsDraft('delegateElection')).toBe(false)
})
