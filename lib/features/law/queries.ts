import 'server-only'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { almatyDate } from '@/lib/statute/civil-date'
import { type EvaluableRule, type Evaluation, evaluate } from '@/lib/statute/evaluate'
import { lastWorkingDay } from '@/lib/statute/terms'
import { evaluateInput, questionFrom, shapeProblems } from './schema'
import type { Calculation } from './views'

/** The statute's answer to a question that nobody has checked, with the days off of today's calendar and `now` as today in Almaty. */
export async function judge(question: unknown, now: Date): Promise<Evaluation> {
  const parsed = evaluateInput.safeParse(question)
  if (!parsed.success) return { ok: false, problems: shapeProblems(parsed.error) }
  return evaluate(parsed.data, almatyDate(now), await currentDaysOff())
}

/** What a page's query asks of a rule's calculator. A form that was not sent has no answer. */
export async function calculate(rule: EvaluableRule, query: URLSearchParams, now: Date): Promise<Calculation> {
  const typed = Object.fromEntries(query)
  if (!query.has('calc')) return { typed, answer: null, lastWorkingDays: {} }
  const isOff = await currentDaysOff()
  const answer = evaluate(questionFrom(rule, query), almatyDate(now), isOff)
  const due = answer.ok && typeof answer.verdict.due === 'object' ? Object.values(answer.verdict.due) : []
  return { typed, answer, lastWorkingDays: Object.fromEntries(due.map((day) => [day, lastWorkingDay(day, isOff)])) }
}
