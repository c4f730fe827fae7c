import type { HearingOutcome } from '@/lib/features/decisions/workflow'
import type { GatheringMode, MeetingKind, MotionKind } from '@/lib/features/meetings/workflow'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { SignatureFacts } from '@/lib/platform/signatures/judge'
import type { Verdict } from '@/lib/statute/verdict'

export type Choice = 'for' | 'against' | 'abstain'

export type Totals = { present: number; for: number; against: number; abstain: number; notVoting: number }

/** One open vote as the minutes keep it. `casting` is the chair's own act on a tie (DC-2). */
export type BallotMinutes = {
  kind: MotionKind
  /** whom or what it was about: a candidate's name, for a seat with the settlement, or the decision as put */
  candidate?: string
  settlement?: Bilingual
  /** how many seats a decision gives the assembly (AS-5) */
  seats?: number
  /** whether all of it is elected anew, or its vacant seats are filled */
  whole?: boolean
  text?: Bilingual
  totals: Totals
  /** the part of the totals that two counters saw as raised cards; the rest came by name */
  cards?: { for: number; against: number; abstain: number }
  adopted: boolean
  casting?: 'for' | 'against'
  verdict: Verdict
  /** `paper`: entered from a ballot that came on paper; `no`: whose, by the list of those present (namesakes are several) */
  voices: { name: string; choice: Choice | 'none'; paper?: true; no?: number }[]
  merkleRoot: string
  closedAt: string
}

export type SpeechMinutes = {
  speaker: string
  /** of a member: which of those present, from 1 */
  no?: number
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
  /** the number of the decision that is discussed again (DC-6) */
  reconsiders?: string
  /** what was said of each report on a past decision (DC-10), by the decision's number */
  hearings?: { number: string; title: Bilingual; outcome: HearingOutcome; note: Bilingual }[]
}

/**
 * What the number of those present rests on: who came by name, at the desk, on paper or by phone, and the people two counters agreed on,
 * where they did. `unnamed`: how many of the agreed number no name stands for.
 */
export type PresenceMinutes = {
  present: number
  desk: number
  paper: number
  phone: number
  headcount?: number
  unnamed: number
}

export type StayMinutes = { from: string; to: string | null; paper?: true }

/** Everything the law wants in a protocol (L39-3(10), MR 12). Instants are ISO strings; the whole is frozen and hashed as it stands. */
export type ProtocolBody = {
  number: string
  /** without it, a session's */
  kind?: MeetingKind
  mode?: GatheringMode
  /** of a separate gathering: whose residents met */
  area?: Bilingual
  okrug: Bilingual
  place: Bilingual
  startsAt: string
  openedAt: string
  closedAt: string
  openedBy: string
  eligible: number
  /** the quorum as announced when registration closed (MT-1) */
  registration: Verdict
  /** of a gathering: how those present were counted */
  attendance?: PresenceMinutes
  /** `seat`: in the assembly; `delegate`: by a mandate of a separate gathering; a stay's `paper`: listed on a signed attendance sheet */
  present: { seat?: number; delegate?: true; office?: Signatory; name: string; stays: StayMinutes[] }[]
  invitees: { name: string; office: Bilingual }[]
  chair: string
  secretary: string
  overrides: { rule: string; reason: Bilingual; by: string; at: string }[]
  /** absent in protocols older than the portal's breaks */
  breaks?: { from: string; to: string }[]
  elections: BallotMinutes[]
  agenda: ItemMinutes[]
}

/** What still keeps a protocol from being signed (`must`) or should be looked at first (`should`); `at` is the item's position or a name. */
export type Gap = { weight: 'must' | 'should'; what: string; at?: string }

/** Who confirms a protocol (L39-3(10), MR 12). */
export type Signatory = 'chair' | 'secretary'

/** How somebody signed: in person in the portal, with a certificate, or on paper that two people looked at. */
export type SigningWay = 'portal' | 'certificate' | 'paper'

/** Of a signature with a certificate: who issued it, and by whom the signature it was found valid; `verified` null: by nobody, and then it is not. */
export type CertificateView = Pick<SignatureFacts, 'issuer' | 'algorithm' | 'verified' | 'revocation'>

export type SignatureView = { signatory: Signatory; at: Date; way: SigningWay; certificate: CertificateView | null }

/** What is signed: the bytes as text, and their SHA-256 in hex. */
export type Signable = { text: string; sha256: string }

/** A protocol, or a note on one, that came back on paper: whose signatures it bears, and who brought it; counts once another person looked at it. */
export type PaperView = {
  id: string
  correctionId: string | null
  signatories: Signatory[]
  name: string
  size: number
  addedAt: Date
  addedBy: string
  confirmedAt: Date | null
}

/** Where the desk stands with a meeting's protocol. */
export type ProtocolView = {
  meetingId: string
  body: ProtocolBody
  sha256: string
  ledgerHead: string
  draftedAt: Date
  signedAt: Date | null
  signatures: SignatureView[]
  corrections: CorrectionView[]
  /** null while the files that it names are being made */
  manifest: Signable | null
}

/** A numbered note on a signed protocol; `signedAt` once both have signed it and everyone reads it. */
export type CorrectionView = {
  id: string
  number: number
  text: Bilingual
  sha256: string
  draftedAt: Date
  signedAt: Date | null
  signatures: SignatureView[]
  /** null while the files that it names are being made */
  manifest: Signable | null
}

/** A note that waits for one of its two signatories. */
export type AwaitingCorrection = CorrectionView & {
  okrugId: string
  meetingId: string
  mine: Signatory
  body: ProtocolBody
}

/** A protocol before one of its two signatories; `complete` when nothing the law demands is missing. */
export type AwaitingProtocol = ProtocolView & { okrugId: string; mine: Signatory; gaps: Gap[]; complete: boolean }

/** What one of the two has to sign: a protocol, or a note on one. */
export type ActToSign = { okrugId: string; correction?: AwaitingCorrection; body: ProtocolBody; signable: Signable }

/** `public`: for everyone, residents by surname and initials; `full`: for the archive, every name as it was signed. */
export type Copy = 'public' | 'full'

/** One file of a protocol: the whole of it in one of two copies, the extract of the decision with this number, or the note with this one. */
export type DocumentKey = { lang: 'kk' | 'ru'; format: 'pdf' | 'docx' } & (
  | { copy: Copy }
  | { decision: number }
  | { correction: number }
)

/** A file that was ordered, with its name; `sha256` and `size` in bytes once it is made. */
export type DocumentView = DocumentKey & {
  name: string
  sha256: string | null
  size: number | null
  orderedAt: Date
}

/** A protocol of which files were ordered long ago and are not there. */
export type LateDocumentsView = {
  okrugId: string
  meetingId: string
  number: string
  okrug: Bilingual
  files: number
  /** the first of them */
  orderedAt: Date
}

/** The published file that a hash is of. */
export type VerifiedFile = DocumentKey

/** What a signed act proves about itself, be it a protocol or a note on one. */
export type Proven = {
  signatures: (Omit<SignatureView, 'at'> & { name: string; at: Date | null; holds: boolean })[]
  /** null of what was signed before there were any */
  manifest: Signable | null
  /** `verified`: whether somebody found every certificate's signature valid; one that nobody could reckon is never called so */
  holds: { text: boolean; signatures: boolean; verified: boolean; entry: number | null }
}

/** What a signed protocol proves about itself, reckoned anew: `entry` is the ledger's number of its signing, null where there is none. */
export type VerifiedProtocol = {
  okrugId: string
  meetingId: string
  number: string
  okrug: Bilingual
  openedAt: Date
  signedAt: Date
  sha256: string
  /** where a file's hash was asked for */
  file: VerifiedFile | null
  /** which note was asked for, by its number, its hash or one of its files; null for the protocol itself */
  asked: number | null
  /** the notes that were signed, by their numbers */
  corrections: ({ number: number; signedAt: Date; sha256: string } & Proven)[]
} & Proven
