import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { CivilDate } from '@/lib/statute/civil-date'
import type { Column } from './sheet/columns'
import type { Problem } from './sheet/line'
import type { SheetFault } from './sheet/refusal'
import type { Exclusion, Standing, UploadState } from './workflow'

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
  kind: 'imported' | 'corrected' | 'excluded' | 'restored'
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
  /** running or to come; one that is over stands in the history */
  exclusion: Exclusion | null
  addedAt: Date
  changedAt: Date
  history: MemberChangeView[]
}

export type RowView = { row: number; who: string | null; problems: Problem[]; doubts: Problem[] }

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
}
export const rowsShown = 50

/** How many people one search shows at most. */
export const searchShown = 50
export type SearchView = { at: Date; kind: 'iin' | 'name'; members: MemberView[] }
