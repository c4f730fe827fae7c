import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { Verdict } from '@/lib/statute/verdict'

export type Choice = 'for' | 'against' | 'abstain'

export type Totals = { present: number; for: number; against: number; abstain: number; notVoting: number }

/** One open vote as the minutes keep it. `casting` is the chair's own act on a tie (DC-2). */
export type BallotMinutes = {
  kind: 'chair' | 'secretary' | 'inclusion' | 'decision' | 'extension'
  /** whom or what it was about: a candidate's name, or the decision as put */
  candidate?: string
  text?: Bilingual
  totals: Totals
  adopted: boolean
  casting?: 'for' | 'against'
  verdict: Verdict
  voices: { name: string; choice: Choice | 'none' }[]
  merkleRoot: string
  closedAt: string
}

export type SpeechMinutes = {
  speaker: string
  kind: 'speech' | 'query' | 'clarification' | 'answer'
  summary: Bilingual
}

export type ItemMinutes = {
  position: number
  competence: string
  title: Bilingual
  addedAtMeeting: boolean
  included: boolean
  speeches: SpeechMinutes[]
  ballots: BallotMinutes[]
  /** what was adopted, if anything was */
  decision?: { number: number; text: Bilingual }
}

/** Everything the law wants in a protocol (L39-3(10), MR 12). Instants are ISO strings; the whole is frozen and hashed as it stands. */
export type ProtocolBody = {
  number: string
  okrug: Bilingual
  place: Bilingual
  startsAt: string
  openedAt: string
  closedAt: string
  openedBy: string
  seats: number
  /** AS-1 as announced when registration closed (MT-1) */
  registration: Verdict
  present: { seat: number; name: string; stays: { from: string; to: string | null }[] }[]
  invitees: { name: string; office: Bilingual }[]
  chair: string
  secretary: string
  overrides: { rule: string; reason: Bilingual; by: string; at: string }[]
  elections: BallotMinutes[]
  agenda: ItemMinutes[]
}

/** What still keeps a protocol from being signed (`must`) or should be looked at first (`should`); `at` is the item's position or a name. */
export type Gap = { weight: 'must' | 'should'; what: string; at?: string }

/** Who confirms a protocol (L39-3(10), MR 12). */
export type Signatory = 'chair' | 'secretary'

/** Where the desk stands with a meeting's protocol. */
export type ProtocolView = {
  meetingId: string
  body: ProtocolBody
  sha256: string
  ledgerHead: string
  draftedAt: Date
  signedAt: Date | null
  signatures: { signatory: Signatory; at: Date }[]
}

/** A protocol before one of its two signatories; `complete` when nothing the law demands is missing. */
export type AwaitingProtocol = ProtocolView & { okrugId: string; mine: Signatory; gaps: Gap[]; complete: boolean }
