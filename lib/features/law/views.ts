import type { Bilingual } from '@/lib/platform/i18n/locale'
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

/** A day of a year's calendar: off by law, given back for a holiday (`for`), or swapped by an act (`source`). */
export type DayView =
  | { date: CivilDate; why: 'holiday' | 'dayOff' }
  | { date: CivilDate; why: 'moved'; for: CivilDate }
  | { date: CivilDate; why: 'working' | 'off'; source: Bilingual }
