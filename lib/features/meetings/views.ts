import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { CivilDate } from '@/lib/statute/civil-date'
import type { Verdict } from '@/lib/statute/verdict'
import type { FrozenVerdict } from './verdicts/frozen'
import type { MeetingState, Step } from './workflow'

/** A published meeting in lists: from its notice on. */
export type MeetingSummary = {
  id: string
  kind: 'session'
  /** `595030000-A-2026-003` */
  number: string
  /** shown as № 3 */
  ordinal: number
  state: MeetingState
  startsAt: Date
  place: Bilingual
  /** AS-1 as frozen when registration closed; null before */
  quorum: FrozenVerdict | null
  publishedAt: Date
  changedAt: Date
}

export type MaterialView = { id: string; name: string; mediaType: string; size: number; addedAt: Date }

export type AgendaItemView = {
  id: string
  position: number
  competence: string
  title: Bilingual
  draft: Bilingual
  pastDecisions: boolean
  addedAtMeeting: boolean
  /** MT-4; null until voted on */
  included: boolean | null
  materials: MaterialView[]
}

/** The act of a session without quorum. */
export type FailureView = {
  verdict: FrozenVerdict
  present: { seat: number; name: string }[]
  absent: { seat: number; name: string }[]
  next: { rule: 'NT-1' | 'NT-3'; date: CivilDate }
}

/** Everything the public sees of a meeting besides its protocol and decisions. */
export type MeetingView = MeetingSummary & {
  notice: { issuedAt: Date; channels: string[]; verdict: FrozenVerdict | null }
  materials: { sentAt: Date; verdict: FrozenVerdict | null } | null
  agenda: AgendaItemView[]
  overrides: { rule: string; reason: Bilingual; by: string; at: Date }[]
  failure: FailureView | null
}

export type MeetingPage = { data: MeetingView[]; total: number; page: number }

export const meetingsPerPage = 50

/** A closed gate passed in public. */
export type OverrideView = MeetingView['overrides'][number]

/** A condition on a meeting's way. `waits`: not to be judged yet. */
export type GateView = {
  gate: 'AS-2' | 'AS-3' | 'NT-1' | 'NT-3' | 'MT-3' | 'NT-2' | 'registration-day' | 'AS-1'
  stand: 'holds' | 'fails' | 'waits'
  verdict: Verdict | null
  /** NT-2 by agenda item */
  items?: { position: number; verdict: Verdict }[]
  /** numbers and dates of a gate without a verdict */
  params?: Record<string, string | number>
  override: OverrideView | null
}

/** The members' request behind a session (AS-2): in a language they wrote it in, the other may be empty. */
export type RequestView = {
  reason: Bilingual
  submittedAt: Date | null
  signatories: { seat: number; memberId: string; name: string }[]
}

/** A stage on a session's way, with when it was reached. */
export type StageView = { stage: MeetingState; stand: 'done' | 'now' | 'later' | 'failed'; at: Date | null }

/** The first day a session may be held on if notice is given today, why the day before is too early, and the next working day where it is one off. */
export type ProposalView = { rule: 'NT-1' | 'NT-3'; date: CivilDate; dayBefore: Verdict; working: CivilDate | null }

/** A meeting as its office sees it, from the request or the draft on. */
export type DeskMeeting = {
  id: string
  state: MeetingState
  /** № with the notice */
  ordinal: number | null
  startsAt: Date | null
  place: Bilingual | null
  request: RequestView | null
  notice: { issuedAt: Date; channels: string[] } | null
  agenda: AgendaItemView[]
  gates: GateView[]
  overrides: OverrideView[]
  stages: StageView[]
  /** what its state still admits */
  admits: Step[]
  changedAt: Date
}

/** A meeting in the desk's list. */
export type DeskMeetingLine = Pick<DeskMeeting, 'id' | 'state' | 'ordinal' | 'startsAt' | 'place'> & {
  questions: number
  createdAt: Date
  byMembers: boolean
}

/** A seat of the meeting's day, its holder, and the stays in the room; `here` is since when, null while away. */
export type SeatView = {
  membershipId: string
  seat: number
  name: string
  settlement: Bilingual | null
  stays: { from: Date; to: Date | null }[]
  here: Date | null
}

export type InviteeView = { id: string; name: string; office: Bilingual; arrivedAt: Date }

/** Who has a seat at a session, who came, and whether AS-1 holds on who is in the room. */
export type AttendanceView = {
  id: string
  state: MeetingState
  ordinal: number
  startsAt: Date
  place: Bilingual
  seats: SeatView[]
  invitees: InviteeView[]
  quorum: Verdict
  /** Registration's frozen result (MT-1); null while it is open. */
  result: { at: Date; verdict: FrozenVerdict } | null
  failure: FailureView | null
  /** Members may still be noted as coming and going. */
  running: boolean
  /** The announced time has come. */
  begun: boolean
}
