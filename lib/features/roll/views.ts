import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { CivilDate } from '@/lib/statute/civil-date'
import type { Side } from './areas/houses'
import type { Column } from './sheet/columns'
import type { Problem } from './sheet/line'
import type { SheetFault } from './sheet/refusal'
import type { AreaKind, Exclusion, Standing, UploadState } from './workflow'

export const membersPerPage = 50

/** Everyone on the roll, and how many of them count today. `excluded` are adults kept from taking part, or gone. */
export type RollCounts = { members: number; eligible: number; minors: number; excluded: number; changedAt: Date | null }

export type SettlementView = { kato: string; name: Bilingual }

/** A person on the roll as staff see them: of the IIN only the birth date's digits. */
export type MemberView = {
  id: string
  surname: string
  givenName: string
  patronymic: string | null
  birthDigits: string
  settlement: Bilingual | null
  street: string | null
  house: string | null
  flat: string | null
  standing: Standing
}

export type MemberPage = { data: MemberView[]; total: number; page: number; pages: number }

export type MemberChangeView = {
  id: string
  kind: 'imported' | 'corrected' | 'excluded' | 'restored' | 'assigned' | 'released'
  at: Date
  by: string | null
  /** fields as they were before, in words; an exclusion by itself */
  before: { field: string; value: string | Bilingual | null }[]
  exclusion: Exclusion | null
  ground: string | null
}

export type MemberDetails = MemberView & {
  birthDate: CivilDate
  settlementId: string | null
  phone: string | null
  area: AreaView | null
  areaByHand: boolean
  /** running or to come; one that is over stands in the history */
  exclusion: Exclusion | null
  addedAt: Date
  changedAt: Date
  history: MemberChangeView[]
}

export type RowView = { row: number; who: string | null; problems: Problem[]; doubts: Problem[] }

/** What an import would make of a good row: a person the roll lacks, one it has otherwise, one it has just so. */
export type RowFate = 'new' | 'differs' | 'equal'

/** A value of a person on the roll that the file gives otherwise; null where there is none. */
export type FieldChange = { field: string; from: string | Bilingual | null; to: string | Bilingual | null }

/** A row of a file that would change somebody on the roll. */
export type ChangedRowView = { row: number; who: string | null; changes: FieldChange[] }

/** A row of the report. `end`: what the import made of it, or would make of it now; null where nothing is known any more. */
export type ReportRow = RowView & {
  end: 'added' | 'changed' | 'same' | 'wrong' | RowFate | null
  changes: FieldChange[]
}

/** A column of a roll's file; without a required one the file is not taken. */
export type ColumnView = { column: Column; required: boolean }

export type UploadSummary = { id: string; state: UploadState; uploadedAt: Date; rows: number }

/** A file on its way into the roll. `added`, `changed` and `same` are what an import would do now, or what it did. */
export type UploadView = {
  id: string
  state: UploadState
  /** the work under way has not moved for a while: its process died */
  stalled: boolean
  format: string | null
  unread: string[]
  refusal: { code: SheetFault; params: Record<string, string | number> } | null
  rows: number
  wrong: number
  doubtful: number
  added: number
  changed: number
  same: number
  applied: number
  uploadedAt: Date
  importedAt: Date | null
  /** the first rows with something to say about them */
  first: RowView[]
  /** before the import, the first of the rows that would change somebody */
  changes: ChangedRowView[]
}
export const rowsShown = 50

/** How many people one search shows at most. */
export const searchShown = 50
export type SearchView = { at: Date; kind: 'iin' | 'name' | 'number'; members: MemberView[] }

/** A part of the okrug with a separate gathering of its own. */
export type AreaView = { id: string; kind: AreaKind; name: Bilingual }

/** An area with its people: on the roll, counting today, and put here by hand. */
export type AreaCounted = AreaView & { rules: number; members: number; eligible: number; byHand: number }

/** People of one street, or of a settlement without one, who are in no area. */
export type HomelessView = {
  settlementId: string | null
  settlement: Bilingual | null
  street: string | null
  members: number
}

/** How many streets without an area one page shows. */
export const homelessShown = 50

export type AreasPage = {
  areas: AreaCounted[]
  members: number
  without: number
  byHand: number
  homeless: HomelessView[]
  /** settlements that have no rule for themselves: one area for each can be made at once */
  undivided: number
}

export type RuleView = { id: string; settlement: Bilingual; street: string | null; houses: string | null; side: Side }

export type AreaDetails = AreaCounted & { changedAt: Date; closedAt: Date | null; places: RuleView[] }

/** What an address rule can be made of: the okrug's places, and the streets that stand on the roll. */
export type AddressOffer = { settlements: SettlementView[]; streets: string[] }
