import type { CivilDate } from '@/lib/statute/civil-date'
import type { Evaluation } from '@/lib/statute/evaluate'

/**
 * A calculator as a visitor left it: what was typed, by field name, and the statute's answer once it was asked. `lastWorkingDays` names,
 * for each day of a monitoring calendar, itself or the last working day before it.
 */
export type Calculation = {
  typed: Readonly<Record<string, string>>
  answer: Evaluation | null
  lastWorkingDays: Readonly<Record<CivilDate, CivilDate>>
}
