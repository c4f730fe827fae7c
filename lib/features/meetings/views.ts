import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { CivilDate } from '@/lib/statute/civil-date'
import type { Verdict } from '@/lib/statute/verdict'
import type { HallCount } from './attendance/hall-count'
import type { FrozenVerdict } from './verdicts/frozen'
import type { GatheringMode, MeetingKind, MeetingState, MotionKind, Step } from './workflow'

/** A published meeting in lists: from its notice on. */
export type MeetingSummary = {
  id: string
  kind: MeetingKind
  /** of a gathering: all members or their delegates */
  mode: GatheringMode | null
  /** of a separate gathering: whose residents meet */
  area: Bilingual | null
  /** `595030000-A-2026-003` */
  number: string
  /** shown as № 3 */
  ordinal: number
  state: MeetingState
  startsAt: Date
  place: Bilingual
  /** AS-1 as frozen when registration closed, when latecomers made it good, or in the act of failure; null before */
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
  /** an election by names, which has no draft decision */
  elects: boolean
  addedAtMeeting: boolean
  /** MT-4; null until voted on */
  included: boolean | null
  materials: MaterialView[]
}

/**
 * The act of a meeting that did not take place; without names where residence makes the base of its quorum, and without a verdict where nobody
 * began to register.
 */
export type FailureView = {
  verdict: FrozenVerdict | null
  unopened?: true
  present: { seat: number | null; name: string }[]
  absent: { seat: number | null; name: string }[]
  next: { rule: 'NT-1' | 'NT-3'; date: CivilDate }
}

/** Everything the public sees of a meeting besides its protocol and decisions. */
export type MeetingView = MeetingSummary & {
  notice: { issuedAt: Date; channels: string[]; verdict: FrozenVerdict | null }
  /** members asked for it (GA-3): its initiative has a page of its own */
  initiated: boolean
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
  gate:
    | 'AS-2'
    | 'AS-3'
    | 'GA-3'
    | 'GA-4'
    | 'NT-1'
    | 'NT-3'
    | 'MT-3'
    | 'NT-2'
    | 'registration-day'
    | 'AS-1'
    | 'GA-1'
    | 'GA-2'
    | 'SG-2'
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

/**
 * An initiative for a gathering as everyone sees it (GA-3, GA-4). Its words are its initiators' own: the language they did not write in may be
 * empty. Who signed is nobody's to read but the office's and the district akim's; in public there is only how many.
 */
export type InitiativeView = {
  id: string
  okrugId: string
  state: MeetingState
  mode: GatheringMode
  /** it came to the office on paper */
  onPaper: boolean
  reason: Bilingual
  questions: { id: string; competence: string; title: Bilingual }[]
  startedAt: Date
  /** GA-3: as it stands now, or as frozen with the application */
  verdict: Verdict
  /** GA-4's term, running or as frozen with the decision */
  application: { at: Date; term: Verdict; due: CivilDate; daysLeft: number } | null
  decision: { permitted: boolean; at: Date; by: string; reasons: Bilingual } | null
  /** the gathering has its notice */
  announced: boolean
  changedAt: Date
}

/** An initiative before the district akim, with the okrug it comes from and, in full, whoever began it. */
export type WaitingView = { initiative: InitiativeView; okrug: Bilingual; starter: string }

/** Who signed an initiative when the list was opened, a page at a time; `sheet` the paper a signature stands on, null by phone. */
export type SignersView = {
  at: Date
  total: number
  page: number
  pages: number
  signers: { n: number; name: string; residence: Bilingual; at: Date; sheet: string | null; starter: boolean }[]
}

/** What an initiative is to one member of the roll. */
export type OwnPart = { starter: boolean; signed: boolean; eligible: boolean }

/** A stage on a session's way, with when it was reached. */
export type StageView = { stage: MeetingState; stand: 'done' | 'now' | 'later' | 'failed'; at: Date | null }

/** The first day a session may be held on if notice is given today, why the day before is too early, and the next working day where it is one off. */
export type ProposalView = { rule: 'NT-1' | 'NT-3'; date: CivilDate; dayBefore: Verdict; working: CivilDate | null }

/** A meeting as its office sees it, from the request or the draft on. */
export type DeskMeeting = {
  id: string
  kind: MeetingKind
  mode: GatheringMode | null
  area: Bilingual | null
  state: MeetingState
  /** № with the notice */
  ordinal: number | null
  startsAt: Date | null
  place: Bilingual | null
  request: RequestView | null
  /** of a gathering that members ask for */
  initiative: InitiativeView | null
  notice: { issuedAt: Date; channels: string[] } | null
  agenda: AgendaItemView[]
  /** what its agenda may be about */
  competences: readonly string[]
  gates: GateView[]
  overrides: OverrideView[]
  stages: StageView[]
  /** what its state still admits */
  admits: Step[]
  changedAt: Date
}

/** A meeting in the desk's list. */
export type DeskMeetingLine = Pick<DeskMeeting, 'id' | 'kind' | 'area' | 'state' | 'ordinal' | 'startsAt' | 'place'> & {
  questions: number
  createdAt: Date
  byMembers: boolean
}

/** A participant with the stays in the room; `seat` is the one held in the assembly, 0 without one; `here` is since when, null while away. */
export type SeatView = {
  memberId: string
  seat: number
  name: string
  settlement: Bilingual | null
  stays: { from: Date; to: Date | null }[]
  here: Date | null
}

/** A person at the desk of a gathering: how they stand at this meeting. `number` is what is typed and printed for them. */
export type AttendeeView = {
  memberId: string
  number: number
  name: string
  eligible: boolean
  stay: 'none' | 'here' | 'left'
  arrival: 'desk' | 'phone' | 'paper' | null
  channel: 'phone' | 'card' | null
}

/** The desk of a gathering: who is here, and who was found by what was typed last. */
export type PeopleSearch = { people: PeoplePage; search: { typed: string; found: AttendeeView[] } | null }

export type PeoplePage = {
  data: AttendeeView[]
  arrivals: Record<'desk' | 'phone' | 'paper', number>
  page: number
  pages: number
}

export type InviteeView = { id: string; name: string; office: Bilingual; arrivedAt: Date }

/** Who has a seat at a session, who came, and whether AS-1 holds on who is in the room. */
export type AttendanceView = {
  id: string
  kind: MeetingKind
  state: MeetingState
  ordinal: number
  startsAt: Date
  place: Bilingual
  seats: SeatView[]
  /** How many are in the hall and how they are known (`hallCount`), who votes by name, and how many cards are out. */
  people: HallCount & { voters: string[]; cards: number }
  invitees: InviteeView[]
  quorum: Verdict
  /** Registration's frozen result (MT-1); null while it is open. */
  result: { at: Date; verdict: FrozenVerdict } | null
  failure: FailureView | null
  /** Members may still be noted as coming and going. */
  running: boolean
  /** The announced time has come; the announced day has passed without an opening, and the meeting did not take place. */
  begun: boolean
  over: boolean
}

/** What every screen of a session shows at once: small, public, and the same for everyone. Equal content is the same event (lib/platform/live). */
export type LiveMeetingView = {
  state: MeetingState
  present: number
  /** AS-1 on who is in the room now: the rule, the fewest it asks for, of how many, and whether it holds. */
  rule: string
  needed: number
  eligible: number
  holds: boolean
  /** How many of those present are known by name, how many came in by phone, and how many cards are out (gatherings). */
  names: number
  phones: number
  cards: number
  /** Two counters agreed on the number; more names than that lock voting. */
  counted: boolean
  crowded: boolean
  /** When a counter last entered a number of people, agreed or not. */
  countedAt: Date | null
  /** Arrivals so far: who leaves and who comes make another picture even where the number is the same. */
  arrivals: number
  /** The last changes of somebody's stay that their own phone did not make: a tag of the person (person-tag.ts), a dot, the millisecond. */
  changes: string[]
  /** The open question: how many of those present have voted, and when somebody last did. Not how: that is counted at the close. */
  question: {
    id: string
    kind: MotionKind
    item: number | null
    /** a mark of the text voted on (queries/live.ts); null where there is none */
    text: string | null
    voted: number
    votedAt: Date | null
    /** when a counter last entered a sector's cards */
    talliedAt: Date | null
  } | null
  /** The last question that was closed; `adopted` is null while its tie waits for the chair. */
  result: {
    id: string
    kind: MotionKind
    item: number | null
    adopted: boolean | null
    for: number
    against: number
    abstain: number
    notVoting: number
    /** the part of the votes above that was counted from raised cards; null where everyone voted by name */
    cards: Record<'for' | 'against' | 'abstain', number> | null
  } | null
  /** Who has the floor: by name only a member of the assembly at its session, since everyone sees it. `limit` in seconds. */
  speaker: { id: string; name: string | null; guest: boolean; item: number; startedAt: Date; limit: number } | null
  /** How many wait to speak, and when the last hand went up. */
  hands: { waiting: number; lastAt: Date | null }
  /** A break: nothing is voted on. */
  pausedSince: Date | null
  /** The meeting's last step. */
  changedAt: Date
}
