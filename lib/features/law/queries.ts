import 'server-only'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { kurbanAit } from '@/lib/platform/calendar/kurban-ait'
import { db } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import { yearCalendar } from '@/lib/statute/calendar'
import { almatyDate, type CivilDate } from '@/lib/statute/civil-date'
import { type EvaluableRule, type Evaluation, evaluate } from '@/lib/statute/evaluate'
import { lastWorkingDay } from '@/lib/statute/terms'
import { evaluateInput, questionFrom, shapeProblems } from './schema'
import type { Calculation, DayView } from './views'

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

/** Everything of a year that is not an ordinary working day or weekend, in order; a swap stands in place of what it outweighs. */
export async function yearOf(year: number): Promise<DayView[]> {
  const [aitOf, swaps] = await Promise.all([
    kurbanAit(),
    db.dayOverride.findMany({ where: { date: { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) } } }),
  ])
  const computed = [...yearCalendar(year, aitOf(year))].map(([date, off]): [CivilDate, DayView] => [
    date,
    { date, ...off },
  ])
  const swapped = swaps.map(({ date: at, kind, sourceKk, sourceRu }): [CivilDate, DayView] => {
    const date = dayOf(at)
    return [date, { date, why: kind, source: { kk: sourceKk, ru: sourceRu } }]
  })
  return [...new Map([...computed, ...swapped]).values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}
