import type { FrozenVerdict } from '@/lib/features/meetings/verdicts/frozen'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { CivilDate } from '@/lib/statute/civil-date'
import type { Verdict } from '@/lib/statute/verdict'

/** A published session by its number in the year. */
export type SessionMark = { id: string; number: number; startsAt: Date }

/** Whether a quarter gets its session (AS-4): it took place, it is announced, there is still time for a notice (NT-1), or there is not. */
export type Outlook = 'held' | 'announced' | 'open' | 'late'

/** AS-4 in the quarter of a day: `actual` sessions took place, `due` is the quarter's last day, `lastNotice` the last on which a notice makes it. */
export type QuarterView = Verdict & { due: CivilDate; daysLeft: number; lastNotice: CivilDate; outlook: Outlook }

/** Where an okrug's assembly stands on a day, by what is published. */
export type StandingView = {
  kato: string
  name: Bilingual
  /** null where the okrug has no assembly on the portal, of which nothing can be asked */
  quarter: QuarterView | null
  /** the last session whose registration was closed, with AS-1 as it was frozen then */
  last: (SessionMark & { failed: boolean; quorum: FrozenVerdict | null }) | null
  /** the next one that has its notice */
  next: SessionMark | null
  /** decisions before the akim (DC-4): how many wait in time and the nearest last day, and how many are past theirs */
  waiting: number
  due: CivilDate | null
  overdue: number
  /** decisions with which the akim disagreed (DC-6) */
  disagreed: number
}
