import type { MeetingKind, PaperPurpose, RowEnd } from '@/lib/features/meetings/workflow'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { RuleId } from '@/lib/statute/catalogue'
import type { CivilDate } from '@/lib/statute/civil-date'
import type { Choice } from '@/lib/statute/tally'

/** What has to be done: a key of the namespace `desk`, under `due.`. */
export type DueKind =
  | 'answerRequest'
  | 'answerInitiative'
  | 'announce'
  | 'sendMaterials'
  | 'hold'
  | 'confirmProtocol'
  | 'answerDecisions'
  | 'tellMembers'
  | 'rediscuss'
  | 'execute'
  | 'quarter'

/** One running term of an okrug: its last day, the article it comes from, and where at the desk it is dealt with. */
export type DueView = {
  kind: DueKind
  rule: RuleId
  due: CivilDate
  /** negative when overdue */
  daysLeft: number
  meetingId?: string
  /** where the term is a decision's own: which one, and what it is called */
  decisionId?: string
  title?: Bilingual
  /** where the number stands: each kind of meeting has its own row */
  of?: MeetingKind
  /** № of the meeting, where it has one */
  number?: number
  /** how many things wait, where several do */
  count?: number
  /** for a quarter: the last day on which a notice still makes it in time */
  lastNotice?: CivilDate
}

/** A code drawn black on white: a path in a field of `width` × `height` modules. */
export type DrawnCode = { width: number; height: number; path: string }

/** Somebody as lists on paper name them; `code` is the barcode of the row, or on a card the QR code. */
export type PrintedPerson = {
  number: number
  name: string
  address: Bilingual
  seat: number | null
  code: DrawnCode
}

/** People of one area or street in the order of the Kazakh alphabet; `title` null where nothing divides them. */
export type PrintedGroup = { title: Bilingual | null; people: PrintedPerson[] }

/** The people whom a printed list is for. `parts` are its areas or streets with their people; `part` the one shown, null for all. */
export type PrintedPeople = {
  parts: { title: Bilingual | null; count: number }[]
  part: number | null
  groups: PrintedGroup[]
}

/** What can be printed for a meeting. */
export const paperForms = ['notice', 'attendance', 'ballot', 'slips', 'tally', 'cards', 'signatures'] as const
export type PaperForm = (typeof paperForms)[number]

/** What stands at the head of a meeting's printed sheets, and which of them it has. */
export type PrintedMeeting = {
  id: string
  kind: MeetingKind
  ordinal: number | null
  startsAt: Date | null
  place: Bilingual
  area: Bilingual | null
  /** why a gathering is asked for; either language may be empty */
  reason: Bilingual
  questions: { position: number; title: Bilingual }[]
  sectors: number
  forms: PaperForm[]
}

/** `fresh`: nobody has typed; `typing`; `waits` for the second person; `differs`; `agreed` and counting; `kept` where nothing is typed. */
export type SheetStand = 'kept' | 'fresh' | 'typing' | 'waits' | 'differs' | 'agreed'

/** A sheet that came on paper, and how far it is, whoever looks. */
export type SheetView = {
  id: string
  label: string
  purpose: PaperPurpose
  stand: SheetStand
  addedAt: Date
  /** of signatures: the day on the sheet */
  dated: CivilDate | null
  scan: { name: string; size: number } | null
}

/** A row by the member's number with the name, and what became of it once the sheet counts. */
export type SheetRowView = { number: number; name: string; choice: Choice | null; end: RowEnd | null }

/** A sheet as one account sees it: its own rows, and the other's only where the two differ and both are complete. */
export type SheetPage = SheetView & {
  rows: SheetRowView[]
  finished: boolean
  /** the other person has typed the whole sheet */
  otherFinished: boolean
  differences: { number: number; name: string; mine: Choice | boolean; theirs: Choice | boolean }[]
  ends: Partial<Record<RowEnd, number>>
  /** changes no more: only a scan that is missing is still attached */
  settled: boolean
  /** may be typed from in the meeting's state */
  open: boolean
}

/** A meeting's papers at the desk; `purposes` are what may come in its state. */
export type PapersPage = { sheets: SheetView[]; purposes: PaperPurpose[] }
