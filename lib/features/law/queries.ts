import 'server-only'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { almatyDate } from '@/lib/statute/civil-date'
import { type Evaluation, evaluate } from '@/lib/statute/evaluate'
import { type EvaluateInput, evaluateInput, shapeProblems } from './schema'

/** The statute's answer to a question, with the days off of today's calendar and `now` as today in Almaty. */
export async function judge(question: EvaluateInput, now: Date): Promise<Evaluation> {
  return evaluate(question, almatyDate(now), await currentDaysOff())
}

/** The same for a question nobody has checked. */
export async function judgeAnything(question: unknown, now: Date): Promise<Evaluation> {
  const parsed = evaluateInput.safeParse(question)
  return parsed.success ? judge(parsed.data, now) : { ok: false, problems: shapeProblems(parsed.error) }
}
