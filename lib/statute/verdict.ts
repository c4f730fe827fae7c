import type { Comparison } from './arithmetic'
import { citesOf, type RuleId } from './catalogue'
import type { CivilDate } from './civil-date'

/** A sentence to be said at the edge: a key of the message namespace `statute` and what fills it. Dates are civil dates, said in words there. */
export type Reason = { key: string; params: Readonly<Record<string, string | number>> }

/** The days of a monitoring calendar (MN-2). */
export type MonitoringDates = Readonly<
  Record<'report' | 'toCommission' | 'monitoring' | 'assembly' | 'conclusion', CivilDate>
>

/**
 * What a rule says about facts, with its arithmetic. `required` and `actual` are counts or days; `required` is the smallest number that
 * would do (for MT-6 the largest allowed) and is absent where none would. `due` is the last day on which the rule can still be kept.
 */
export type Verdict = {
  rule: RuleId
  holds: boolean
  required?: number
  actual?: number
  due?: CivilDate | MonitoringDates
  because: Reason
  cites: readonly string[]
}

/** A verdict whose sentence is `<rule>.<outcome>`. */
export function verdict<V extends Omit<Verdict, 'rule' | 'because' | 'cites'>>(
  rule: RuleId,
  outcome: string,
  params: Reason['params'],
  numbers: V,
): Pick<Verdict, 'rule' | 'because' | 'cites'> & V {
  return { rule, ...numbers, because: { key: `${rule}.${outcome}`, params }, cites: citesOf(rule) }
}

/** The verdict of a comparison of counts. The sentence also gets `required`, `actual` and how many are `missing`. */
export function compared(
  rule: RuleId,
  { holds, required }: Comparison,
  actual: number,
  params: Reason['params'],
): Verdict {
  if (required === undefined) return verdict(rule, 'empty', params, { holds, actual })
  const numbers = { required, actual, missing: Math.max(0, required - actual) }
  return verdict(rule, holds ? 'holds' : 'fails', { ...params, ...numbers }, { holds, required, actual })
}
