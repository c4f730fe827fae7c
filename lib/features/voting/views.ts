import type { SettlementView } from '@/lib/features/assemblies/views'
import type { NextStep } from '@/lib/features/meetings/conduct/next-step'
import type { AttendanceView } from '@/lib/features/meetings/views'
import type { MeetingKind, MotionKind } from '@/lib/features/meetings/workflow'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { CivilDate } from '@/lib/statute/civil-date'
import type { CardCount, Choice, Tally } from '@/lib/statute/tally'
import type { Verdict } from '@/lib/statute/verdict'
import type { VoterFacts } from '@/lib/statute/voter'
import type { SectorTally } from './ballots/tallies'

/** How far a sector's cards are counted: the counts entered, `mine` by the reader's own account. */
export type SectorView = SectorTally & { entries: (CardCount & { accountId: string })[] }

/** A counter's view of the count of people that goes on: the agreed number, and what was entered since. */
export type CountingView = {
  agreed: { count: number; at: Date } | null
  /** what the reader entered in this round */
  mine: number | null
  /** how many other counters entered a number, and the numbers once the reader has entered too */
  others: number
  differing: number[]
  accountId: string
  mayCount: boolean
  sectors: number
  /** may divide the hall for counting cards */
  divides: boolean
  /** the code of the hall now, for who runs the desk, until when it is shown, and for how many milliseconds yet */
  code: { code: string; until: Date; left: number } | null
}

/** Everything a member's phone shows of a meeting under way. */
export type PhoneView = {
  okrugId: string
  /** whose ballots this page sends (ballots/voter-tag.ts) */
  voter: string
  /** by which this phone knows that a change in the hall is its person's (attendance/person-tag.ts); null for an account without a person */
  tag: string | null
  kind: MeetingKind
  ordinal: number
  startsAt: Date
  place: Bilingual
  running: boolean
  /** What this person is here: with what everyone sees (`LiveMeetingView`) all that `voterStanding` asks. */
  person: Pick<VoterFacts, 'voter' | 'stay' | 'arrival' | 'channel'>
  /** a code would let this person in */
  mayCheckIn: boolean
  question: {
    id: string
    kind: MotionKind
    position: number | null
    title: Bilingual | null
    candidate: string | null
    /** of a decision on the assembly's composition (AS-5), as in MotionView */
    seats: number | null
    whole: boolean | null
    text: Bilingual | null
  } | null
  /** Items that may be put yet; `mark` as in the picture's question where the text voted on is this one. */
  ahead: { position: number; title: Bilingual; text: Bilingual; mark: string }[]
  receipt: { ballotId: string | null; choice: Choice; at: Date } | null
  /** the speakers' list and the item on which this person may ask for the floor; null where they may not */
  hand: { memberId: string; floor: FloorView; itemId: string } | null
  last: MotionSummary | null
  /** counts people and cards: the elected chair and secretary */
  counts: boolean
}
export type MotionSummary = {
  kind: MotionKind
  position: number | null
  title: Bilingual | null
  candidate: string | null
  adopted: boolean | null
  count: Tally
  cards: CardCount | null
}

/** A question put to an open vote: while it is open with what has been said so far, afterwards as it was frozen. */
export type MotionView = {
  id: string
  kind: MotionKind
  itemId: string | null
  /** Who stands, or asks for more time. */
  candidateId: string | null
  candidate: string | null
  /** how many seats a decision gives the assembly (AS-5) */
  seats: number | null
  /** of a decision on the composition: whether all of it is elected anew (AS-5) */
  whole: boolean | null
  text: Bilingual | null
  state: 'open' | 'closed' | 'withdrawn'
  count: Tally
  /** The part of the count that was raised cards; null where everyone voted by name. */
  cards: CardCount | null
  /** Of an open question in a gathering: how far each sector's cards are counted, and by whom. */
  sectors: SectorView[]
  /** Who said what, by membership; only of an open question. */
  choices: Record<string, Choice>
  /** The smallest number of votes for that answers it with yes. */
  needed: number
  /** Null while open. */
  verdict: Verdict | null
  /** Null while open, and while a clean tie waits for the chair. */
  adopted: boolean | null
  casting: Choice | null
}

export type SpeechView = {
  id: string
  itemId: string
  speaker: string
  kind: 'speech' | 'query' | 'clarification' | 'answer'
  summary: Bilingual
}

/** What a gathering elects, whom it has elected so far and by how many of those present, and how many it may in all. */
export type ElectionsView = {
  elects: 'delegate' | 'seat'
  /** null before a decision says how many seats the assembly has */
  limit: number | null
  /** Members of the assembly whose terms run, to which last day; `whole`: they end when this meeting's protocol is signed, else they stay. */
  running: { members: number; last: CivilDate; whole: boolean } | null
  elected: { memberId: string; name: string; settlement: Bilingual | null; votes: number; present: number }[]
  /** whose residents may be elected; null for the whole okrug */
  areaId: string | null
  /** of the okrug, to choose from for a seat */
  settlements: SettlementView[]
  /** AS-5: settlements for which nobody is elected yet */
  unrepresented: Bilingual[]
}

/** An item of the agenda with all that happened to it. */
export type HallItem = {
  id: string
  position: number
  competence: string
  title: Bilingual
  draft: Bilingual
  addedAtMeeting: boolean
  included: boolean | null
  /** MT-3: the report on past decisions */
  pastDecisions: boolean
  motions: MotionView[]
  /** The number of its decision within the meeting. */
  decision: number | null
  speeches: SpeechView[]
}

/** The operator's whole picture of a meeting under way, and the one thing that comes next. */
export type HallView = {
  attendance: AttendanceView
  openedBy: string | null
  /** The okrug's akim today, who opens unless he authorised another (MT-2). */
  akim: string | null
  /** `signsIn`: gives a casting vote on a screen of their own; otherwise the desk writes it down */
  chair: { memberId: string; name: string; here: boolean; signsIn: boolean } | null
  secretary: { memberId: string; name: string } | null
  /** The open question, or the one whose tie waits for the chair. */
  current: MotionView | null
  /** questions that belong to no item: chair, secretary, a gathering's agenda */
  elections: MotionView[]
  /** delegates or seats; null where none are elected */
  choosing: ElectionsView | null
  /** MT-4: how many must vote for an item, of all seats. */
  neededForItem: number
  items: HallItem[]
  floor: FloorView
  /** The question that was answered last. */
  last: MotionView | null
  next: NextStep
}

/** What a reader of a page that runs a meeting may do there now. A courtesy: each command decides for itself. */
export type HallPowers = {
  /** note who comes and goes */
  checkIn: boolean
  /** type the hands of the hall */
  enter: boolean
  /** open, close and withdraw questions, approve the agenda */
  put: boolean
  amend: boolean
  /** the casting vote (DC-2): the chair's own, or what a chair without an account said */
  settle: boolean
  /** open the meeting, or find that it did not take place */
  open: boolean
  /** counts people and cards */
  count: boolean
  /** keeps private notes */
  keep: boolean
  floor: boolean
  pause: boolean
  note: boolean
  edit: boolean
  close: boolean
}

/** A meeting under way that elected somebody to run it. */
export type OfficeView = {
  okrugId: string
  meetingId: string
  kind: MeetingKind
  ordinal: number
  startsAt: Date
  office: 'chair' | 'secretary'
}

/** A turn to speak that is under way or still waits. */
export type TurnView = {
  id: string
  itemId: string
  /** the item's number on the agenda */
  position: number
  kind: 'speech' | 'query' | 'clarification' | 'answer'
  memberId: string | null
  inviteeId: string | null
  speaker: string
  /** when the hand went up */
  at: Date
  startedAt: Date | null
  limitSeconds: number | null
}

/** The speakers' list at this moment; `pausedSince` while the meeting has a break. */
export type FloorView = { speaking: TurnView | null; waiting: TurnView[]; pausedSince: Date | null }
