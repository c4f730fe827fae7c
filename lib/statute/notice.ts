import { addDays, type CivilDate, daysBetween } from './civil-date'
import type { Norms } from './norms'
import { type Verdict, verdict } from './verdict'

/** When something was given to the members, and when they meet. */
export type Given = { given: CivilDate; meeting: CivilDate }
export type NoticeRule = 'NT-1' | 'NT-3'
type NoticeNorms = Pick<Norms, 'noticeDays' | 'candidatesNoticeDays'>

function inTime(rule: NoticeRule | 'NT-2', required: number, { given, meeting }: Given): Verdict {
  const actual = daysBetween(given, meeting)
  const outcome = actual < 0 ? 'after' : actual >= required ? 'holds' : 'fails'
  const params = {
    given,
    meeting,
    required,
    actual,
    latest: addDays(meeting, -required),
    first: addDays(given, required),
  }
  return verdict(rule, outcome, params, { holds: actual >= required, required, actual })
}

const daysOf = (norms: NoticeNorms, rule: NoticeRule) =>
  rule === 'NT-1' ? norms.noticeDays : norms.candidatesNoticeDays

/** NT-1: public notice at least ten calendar days before; NT-3: three, to the members, for a session on candidates for akim. */
export function notice(norms: NoticeNorms, rule: NoticeRule, facts: Given): Verdict {
  return inTime(rule, daysOf(norms, rule), facts)
}

/**
 * NT-2: materials at least five calendar days before. A session called under NT-3 may have its notice later than that: then the
 * materials come together with the notice, whose date is `candidatesNotice` (the portal's reading, docs/decisions).
 */
export function materials(
  norms: Pick<Norms, 'materialsDays'>,
  { candidatesNotice, ...facts }: Given & { candidatesNotice?: CivilDate },
): Verdict {
  const withNotice = candidatesNotice ? Math.max(0, daysBetween(candidatesNotice, facts.meeting)) : norms.materialsDays
  return inTime('NT-2', Math.min(norms.materialsDays, withNotice), facts)
}

/** The first day on which a meeting may be held if notice is given on `given`, with the verdict that the day before gets. */
export function firstLawfulDate(
  norms: NoticeNorms,
  rule: NoticeRule,
  given: CivilDate,
): { date: CivilDate; dayBefore: Verdict } {
  const date = addDays(given, daysOf(norms, rule))
  return { date, dayBefore: notice(norms, rule, { given, meeting: addDays(date, -1) }) }
}
