import { describe, expect, it } from 'vitest'
import { evaluableRules, evaluate, factsOf } from '@/lib/statute/evaluate'
import { fieldAt, fieldOf, questionFrom } from './schema'

const from = (rule: (typeof evaluableRules)[number], query: Record<string, string>) =>
  questionFrom(rule, new URLSearchParams(query))

describe('a calculator’s query as a question', () => {
  it('reads counts as people write them, and leaves what is no count to the statute', () => {
    expect(from('GA-1', { 'f.eligible': '1 204', 'f.present': ' 121 ' }).facts).toEqual({
      eligible: 1204,
      present: 121,
    })
    expect(from('GA-1', { 'f.eligible': '-5', 'f.present': '1e3' }).facts).toEqual({ eligible: '-5', present: '1e3' })
  })
  it('reads days in either order', () => {
    expect(from('NT-1', { 'f.given': '9.3.2026', 'f.meeting': '2026-03-20', 'f.on': '20.03.2026' })).toEqual({
      rule: 'NT-1',
      on: '2026-03-20',
      facts: { given: '2026-03-09', meeting: '2026-03-20' },
    })
  })
  it('an empty field is a missing fact, an empty list a list', () => {
    expect(from('AS-1', { 'f.seats': '25', 'f.present': ' ' }).facts).toEqual({ seats: 25 })
    expect(from('AS-4', {}).facts).toEqual({ held: [] })
    expect(from('AS-4', { 'f.held': '2026-10-14, 20.11.2026;x' }).facts).toEqual({
      held: ['2026-10-14', '2026-11-20', 'x'],
    })
    expect(from('DC-2', { 'f.for': '1', 'f.against': '1', 'f.abstain': '0' }).facts).not.toHaveProperty('chair')
  })
  it('takes nothing that the rule does not ask', () => {
    expect(from('PB-1', { 'f.voters': '10', 'f.seats': '25', calc: '1' }).facts).toEqual({ voters: 10 })
  })
})

it.each(evaluableRules)('%s: every problem leads to a field of its form', (rule) => {
  const wrong = Object.fromEntries(Object.keys(factsOf(rule)).map((fact) => [fieldOf(fact), 'ҚАТЕ']))
  const fields = [...Object.keys(factsOf(rule)), 'on'].map(fieldOf)
  for (const query of [wrong, { ...wrong, 'f.on': '2000-01-01' }]) {
    const answer = evaluate(from(rule, query), '2026-11-20', () => false)
    const places = answer.ok ? [] : answer.problems.map(({ pointer }) => fieldAt(pointer))
    expect(places.length).toBeGreaterThan(0)
    for (const place of places) expect(fields).toContain(place)
  }
})
