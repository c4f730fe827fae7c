import type { MeetingKind } from '@/lib/features/meetings/workflow'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { Verdict } from '@/lib/statute/verdict'
import type { Answer, DecisionStatus, EvidenceKind, HearingOutcome, Ruling, Step } from './workflow'

/** A published decision with the vote that adopted it and the akim's answer. Dates are `YYYY-MM-DD`. */
export type DecisionView = {
  okrugId: string
  id: string
  /** `595030000-A-2026-003/1` */
  number: string
  /** its number within the meeting, shown as № 1 */
  position: number
  meeting: { id: string; kind: MeetingKind; number: string; startsAt: Date }
  /** the question of the agenda that it answers */
  itemId: string
  title: Bilingual
  text: Bilingual
  for: number
  against: number
  abstain: number
  notVoting: number
  chair: 'for' | 'against' | null
  verdict: Verdict
  status: DecisionStatus
  overdue: boolean
  due: string | null
  adoptedAt: Date
  answer: { answer: Answer; at: Date; by: string; reasons: Bilingual | null; verdict: Verdict } | null
  membersToldAt: Date | null
  publishedAt: Date
  changedAt: Date
}

export type DecisionPage = { data: DecisionView[]; total: number; page: number }

export const decisionsPerPage = 50

/** A picture or paper of the work; its content is under `/api/v1/okrugs/[kato]/decisions/[id]/evidence/[evidenceId]`. `size` in bytes. */
export type EvidenceView = { id: string; kind: EvidenceKind; name: string; mediaType: string; size: number; at: Date }

/** A part of the work, `percent` from 0 to 100. */
export type ExecutionStepView = {
  id: string
  position: number
  title: Bilingual
  percent: number
  evidence: EvidenceView[]
}

/** DC-8: who carries a decision out, by when, how far. `due` is `YYYY-MM-DD`, `daysLeft` negative past it and null once it is done. */
export type ExecutionView = {
  due: string
  daysLeft: number | null
  percent: number
  persons: { name: string; office: Bilingual }[]
  steps: ExecutionStepView[]
}

/** DC-7: what the district did with a decision in dispute. */
export type DistrictReviewView = {
  session: { number: number; on: string }
  discussion: Bilingual | null
  recordedAt: Date | null
  ruling: { ruling: Ruling; reasons: Bilingual; at: Date; by: string; verdict: Verdict } | null
}

/** DC-10: work not done or badly done, and the chair's letter about it; `failure` 1 is the first time, from 2 on liability is in question. */
export type LetterView = {
  meetingId: string
  /** the number of the session's act */
  number: string
  startsAt: Date
  chairId: string | null
  chair: string
  outcome: HearingOutcome
  note: Bilingual
  failure: number
  sentAt: Date | null
}

/** The term that runs in a dispute (DC-6, DC-7); null where none does. */
export type RunningTerm = { verdict: Verdict; due: string; daysLeft: number }

/** What happened to a decision, as everyone reads it; the namespace `course` says each kind. */
export const threadKinds = [
  'origin',
  'requested',
  'announced',
  'adopted',
  'signed',
  'approved',
  'disagreed',
  'unresolved',
  'told',
  'againAnnounced',
  'againFailed',
  'kept',
  'changed',
  'withdrawn',
  'scheduled',
  'discussed',
  'upheld',
  'setAside',
  'planned',
  'reported',
  'shown',
  'noted',
  'done',
  'badlyDone',
  'notDone',
  'letter',
  'liability',
] as const
export type ThreadKind = (typeof threadKinds)[number]

/** One step of the thread; `href` is below the okrug's public address. */
export type ThreadEntry = {
  kind: ThreadKind
  at: Date
  params?: Record<string, string | number>
  text?: Bilingual
  href?: string
}

/** A decision from the first request to the last photo. */
export type CourseView = {
  okrug: Bilingual
  decision: DecisionView
  /** the decision that this one stands in the place of (DC-6) */
  origin: { id: string; number: string } | null
  review: DistrictReviewView | null
  execution: ExecutionView | null
  /** what may be done with it now */
  admits: readonly Step[]
  /** of signed protocols only */
  letters: LetterView[]
  term: RunningTerm | null
  thread: ThreadEntry[]
}

/** A meeting not yet announced; `reconsiders` names the decisions on its agenda that are discussed again. */
export type DraftView = { id: string; startsAt: Date | null; reconsiders: string[] }

/** A decision in dispute, and the drafts of the body that may discuss it again (DC-6). */
export type Disputed = { decision: DecisionView; kind: MeetingKind; drafts: DraftView[] }

/** What an okrug's desk has to do with decisions. `due` is `YYYY-MM-DD`, null without a plan. */
export type DeskDecisions = {
  open: DecisionView[]
  disputed: Disputed[]
  owed: { decision: DecisionView; due: string | null }[]
  carriedOut: DecisionView[]
}

export type LetterDue = { course: CourseView; letter: LetterView }

/** What a session hears: a decision's course, what was said of it already, and whether its term is over. */
export type ReportHeard = {
  course: CourseView
  hearing: { outcome: HearingOutcome; note: Bilingual } | null
  over: boolean
}
