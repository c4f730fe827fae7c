import type { CivilDate } from '@/lib/statute/civil-date'
import type { Outlook, StandingView } from '../views'

/** The outlook of a quarter on a day; `next` is the day of the next session that has its notice. */
export function outlookOf(
  quarter: { holds: boolean; due: CivilDate; lastNotice: CivilDate },
  next: CivilDate | null,
  on: CivilDate,
): Outlook {
  if (quarter.holds) return 'held'
  if (next && next <= quarter.due) return 'announced'
  return on <= quarter.lastNotice ? 'open' : 'late'
}

/** What an okrug may need attention for, the gravest first. */
const grounds: ((one: StandingView) => boolean)[] = [
  (one) => one.overdue > 0,
  (one) => one.quarter?.outlook === 'late',
  (one) => one.disagreed > 0,
  (one) => one.last?.failed ?? false,
  (one) => one.quarter?.outlook === 'open',
  (one) => one.waiting > 0,
  (one) => one.quarter?.outlook === 'announced',
  (one) => one.quarter !== null,
]

/** One letter a ground, so that the gravest decides and of two with the same the next one does. */
const gravity = (one: StandingView): string => grounds.map((holds) => (holds(one) ? 'a' : 'b')).join('')

/** What needs attention comes first: by grounds, then by how much of it there is, then by the nearest term, then by name. */
export const byAttention = (standings: readonly StandingView[]): StandingView[] =>
  standings.toSorted(
    (a, b) =>
      gravity(a).localeCompare(gravity(b)) ||
      b.overdue - a.overdue ||
      b.disagreed - a.disagreed ||
      (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
      a.name.kk.localeCompare(b.name.kk, 'kk'),
  )
