/**
 * A decision's states in their order (law.md section 8). One that is discussed again stays in `rediscussion` when its body adopted another in
 * its place, which then goes its own way; `withdrawn` is one the body did not keep (docs/decisions/055).
 */
export const decisionStatuses = [
  'adopted',
  'underReview',
  'approved',
  'disagreed',
  'rediscussion',
  'withdrawn',
  'unresolved',
  'maslikhatDiscussion',
  'resolved',
  'inExecution',
  'done',
  'notExecuted',
  'escalated',
] as const
export type DecisionStatus = (typeof decisionStatuses)[number]

/** From which states a command may start. */
export const allowedIn = {
  'answer-decision': ['underReview'],
  'rediscuss-decision': ['disagreed'],
  'schedule-discussion': ['unresolved', 'maslikhatDiscussion'],
  'record-discussion': ['maslikhatDiscussion'],
  'resolve-dispute': ['maslikhatDiscussion'],
  // What a session found not done before anybody had planned it still needs its plan.
  'plan-execution': ['approved', 'resolved', 'inExecution', 'notExecuted', 'escalated'],
  'report-execution': ['inExecution', 'notExecuted', 'escalated'],
  'remove-evidence': ['inExecution', 'notExecuted', 'escalated', 'done'],
  'hear-report': ['approved', 'resolved', 'inExecution', 'notExecuted', 'escalated'],
  // Each failure has its letter, also where an earlier one was sent after a later session found the same.
  'send-letter': ['notExecuted', 'escalated'],
} as const satisfies Record<string, readonly DecisionStatus[]>
export type Step = keyof typeof allowedIn

/** Whether a decision in `status` admits a step. */
export const admits = (status: DecisionStatus, step: Step): boolean =>
  (allowedIn[step] as readonly DecisionStatus[]).includes(status)

/** DC-8: whether a decision is to be carried out: the akim approved it, or the district akim upheld it (DC-7). */
export const isBinding = (status: DecisionStatus, ruling: string | null | undefined): boolean =>
  admits(status, 'plan-execution') && (status !== 'resolved' || ruling === 'upheld')

/** Who decided: an okrug's assembly or gathering, or the separate gathering of one area. What one decided another cannot discuss again (DC-6). */
type Body = { kind: string; areaId: string | null }
export const isSameBody = (a: Body, b: Body): boolean => a.kind === b.kind && a.areaId === b.areaId

/** What the akim may answer (DC-4, DC-6). */
export const answers = ['approved', 'disagreed'] as const
export type Answer = (typeof answers)[number]

/** What an answer leads to: a second disagreement, with what was discussed again, goes to the district (DC-7). */
export const answered = (answer: Answer, again: boolean): 'approved' | 'disagreed' | 'unresolved' =>
  answer === 'disagreed' && again ? 'unresolved' : answer

const disputed: readonly DecisionStatus[] = [
  'disagreed',
  'rediscussion',
  'withdrawn',
  'unresolved',
  'maslikhatDiscussion',
  'resolved',
]

/** What the akim had answered to a decision that stands in `status`; `reviewed` by the district. */
export const answerOf = (status: DecisionStatus, reviewed: boolean): Answer =>
  reviewed || disputed.includes(status) ? 'disagreed' : 'approved'

/** What the district akim may rule (DC-7): the decision stands and binds, or it does not. */
export const rulings = ['upheld', 'setAside'] as const
export type Ruling = (typeof rulings)[number]

/** What is still to be carried out or accounted for (DC-8, DC-10): approved or upheld, and not done. */
export const isOwed = (status: DecisionStatus, ruling: Ruling | null): boolean =>
  admits(status, 'hear-report') && (status !== 'resolved' || ruling === 'upheld')

/** What a session may say of a report (DC-10); `noted` only while the term still runs. */
export const hearingOutcomes = ['noted', 'done', 'badlyDone', 'notDone'] as const
export type HearingOutcome = (typeof hearingOutcomes)[number]

/** Work not done and work badly done both go into the protocol and into the chair's letter (MR 18). */
export const isFailure = (outcome: HearingOutcome): boolean => outcome === 'badlyDone' || outcome === 'notDone'

/** Where a hearing leads once its protocol is signed; null where the work goes on. */
export const heard = (outcome: HearingOutcome): 'done' | 'notExecuted' | null =>
  outcome === 'noted' ? null : isFailure(outcome) ? 'notExecuted' : 'done'

/** How far the whole is, in per cent: the mean of its parts, rounded down so that 100 means every part is done. */
export const overall = (percents: readonly number[]): number =>
  percents.length === 0 ? 0 : Math.floor(percents.reduce((sum, one) => sum + one, 0) / percents.length)

/** What a picture or paper shows. */
export const evidenceKinds = ['before', 'after', 'paper'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** How many parts, people and files a plan has at most: more is several decisions. */
export const mostParts = 10
export const mostEvidence = 30

/** Past the last day of DC-4 without an answer: overdue and in red, never consent. Dates are `YYYY-MM-DD`. */
export const isOverdue = (status: DecisionStatus, due: string | null, today: string): boolean =>
  status === 'underReview' && due !== null && today > due
