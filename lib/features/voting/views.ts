import type { NextStep } from '@/lib/features/meetings/conduct/next-step'
import type { AttendanceView } from '@/lib/features/meetings/views'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { Choice, Tally } from '@/lib/statute/tally'
import type { Verdict } from '@/lib/statute/verdict'
import type { MotionKind } from './workflow'

/** A question put to an open vote: while it is open with what has been said so far, afterwards as it was frozen. */
export type MotionView = {
  id: string
  kind: MotionKind
  itemId: string | null
  /** Who stands, or asks for more time. */
  candidate: string | null
  text: Bilingual | null
  state: 'open' | 'closed' | 'withdrawn'
  count: Tally
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

/** An item of the agenda with all that happened to it. */
export type HallItem = {
  id: string
  position: number
  title: Bilingual
  draft: Bilingual
  addedAtMeeting: boolean
  included: boolean | null
  motions: MotionView[]
  /** The number of its decision within the meeting. */
  decision: number | null
  speeches: SpeechView[]
}

/** The operator's whole picture of a session under way, and the one thing that comes next. */
export type HallView = {
  attendance: AttendanceView
  openedBy: string | null
  chair: { membershipId: string; name: string; here: boolean } | null
  secretary: { membershipId: string; name: string } | null
  /** The open question, or the one whose tie waits for the chair. */
  current: MotionView | null
  elections: MotionView[]
  /** MT-4: how many must vote for an item, of all seats. */
  neededForItem: number
  items: HallItem[]
  next: NextStep
}
