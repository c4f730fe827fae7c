import { fieldOf, questionFrom } from '@/lib/features/law/schema'
import { type EvaluableRule, factsOf } from '@/lib/statute/evaluate'
import type { FactKind } from '@/lib/statute/facts'

const samples: Record<FactKind, string> = {
  count: '0',
  date: '2026-11-20',
  dates: '2026-10-14 2026-11-20',
  addressee: 'okrug',
  'side?': '',
}

/** The same question as a program asks it; sample facts where nothing was typed. */
export function requestExample(rule: EvaluableRule, typed: Readonly<Record<string, string>>): string {
  const facts = Object.entries(factsOf(rule)).map(([fact, kind]) => [fieldOf(fact), samples[kind]])
  const question = questionFrom(rule, new URLSearchParams({ ...Object.fromEntries(facts), ...typed }))
  return `POST /api/v1/statute/evaluate\n\n${JSON.stringify(question, null, 2)}`
}
