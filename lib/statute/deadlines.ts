import { addDays, addMonths, type CivilDate, daysBetween } from './civil-date'
import type { InForce, Norms } from './norms'
import { quarterOf } from './quarter'
import { addWorkingDays, type DaysOff, lastWorkingDay } from './terms'
import { type Verdict, verdict } from './verdict'

/** A verdict about a term: it holds while `on` is not after `due`. */
export type DeadlineVerdict = Verdict & { due: CivilDate }

/** A term: the day it runs from, which is not counted, and the day on which one asks. */
export type Term = { from: CivilDate; on: CivilDate }

const workingDayTerms = {
  /** the district akim's answer to the initiators of a gathering, from their application */
  'GA-4': 'districtReviewDays',
  /** the akim's answer to members who ask for a session, from their request */
  'AS-3': 'requestReviewDays',
  /** the protocol's way to the akim, from the meeting's close */
  'DC-3': 'protocolDays',
  /** the akim's review of the decisions, from receipt */
  'DC-4': 'decisionReviewDays',
  /** telling the members the result, from the review's end */
  'DC-5': 'resultDays',
  /** the district akim's decision, from the record of the maslikhat's discussion; the number is the portal's */
  'DC-7': 'districtDecisionDays',
  /** publishing protocol and decisions, from signing */
  'DC-9': 'publicationDays',
  /** the answer to an ordinary appeal, from its registration */
  'AP-1': 'appealDays',
} as const satisfies Record<string, keyof Norms>

export type WorkingDayRule = keyof typeof workingDayTerms

function judged(
  rule: WorkingDayRule | 'DQ-1',
  { from, on }: Term,
  due: CivilDate,
  params: Record<string, string | number>,
) {
  const holds = on <= due
  const said = { from, on, due, left: daysBetween(on, due), late: daysBetween(due, on), ...params }
  return verdict(rule, holds ? 'holds' : 'fails', said, { holds, due })
}

/**
 * GA-4, AS-3, DC-3, DC-4, DC-5, DC-7, DC-9, AP-1: terms counted in working days, from the day that `workingDayTerms` names. Silence after `due`
 * is overdue, never consent (DC-4).
 */
export function workingDayTerm<R extends WorkingDayRule>(
  norms: InForce<(typeof workingDayTerms)[R]>,
  rule: R,
  term: Term,
  isOff: DaysOff,
): DeadlineVerdict {
  const days = norms[workingDayTerms[rule]] as number
  return judged(rule, term, addWorkingDays(term.from, days, isOff), { days })
}

/** DQ-1: a deputy's query is answered within a month. The term is not moved off a day off; the sentence names the last working day before. */
export function queryTerm(norms: Pick<Norms, 'queryMonths'>, term: Term, isOff: DaysOff): DeadlineVerdict {
  const due = addMonths(term.from, norms.queryMonths)
  const off = isOff(due) ? 'yes' : 'no'
  return judged('DQ-1', term, due, { months: norms.queryMonths, off, lastWorkingDay: lastWorkingDay(due, isOff) })
}

/** SG-2: a separate gathering's protocol reaches the office, from the meeting's close. */
export function areaProtocolTerm(
  norms: Pick<Norms, 'areaProtocolDays'>,
  { from, on }: Term,
  isOff: DaysOff,
): DeadlineVerdict {
  const days = norms.areaProtocolDays
  const due = addWorkingDays(from, days, isOff)
  const holds = on <= due
  const said = { from, on, due, left: daysBetween(on, due), late: daysBetween(due, on), days }
  return verdict('SG-2', holds ? 'protocolInTime' : 'protocolLate', said, { holds, due })
}

/**
 * DC-6, DC-7: [P] a question in dispute comes back to the body that meets, the assembly or the maslikhat, by the end of the quarter in which
 * its first lawful meeting lies (NT-1, AS-4). The law names no day, `from` is that of the disagreement.
 */
export function discussionTerm(
  norms: Pick<Norms, 'noticeDays'>,
  rule: 'DC-6' | 'DC-7',
  { from, on }: Term,
): DeadlineVerdict {
  const first = addDays(from, norms.noticeDays)
  const due = quarterOf(first).last
  const holds = on <= due
  const said = { from, on, first, due, left: daysBetween(on, due), late: daysBetween(due, on) }
  return verdict(rule, holds ? 'discussInTime' : 'discussLate', said, { holds, due })
}
