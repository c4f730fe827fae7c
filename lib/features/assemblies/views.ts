import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { CivilDate } from '@/lib/statute/civil-date'

/** Who holds a seat, for which settlement (none: for the okrug as a whole), from the first to the last day of the term. */
export type HolderView = {
  membershipId: string
  name: string
  settlement: Bilingual | null
  since: CivilDate
  until: CivilDate
}

/** An assembly on a day. Members of an elected body are named in full. */
export type AssemblyView = {
  seats: { seat: number; holder: HolderView | null }[]
  filled: number
  /** AS-5: settlements of the okrug that no member speaks for */
  unrepresented: Bilingual[]
  changedAt: Date
}

/** A settlement of the okrug, to choose from. */
export type SettlementView = { kato: string; name: Bilingual }

/** A person of the roll who may be given a seat; what tells namesakes apart is for the office only. */
export type CandidateView = {
  memberId: string
  name: string
  birthDate: CivilDate
  address: string
  settlementId: string | null
  /** why the person cannot be seated now */
  standing: 'eligible' | 'minor' | 'incapable' | 'sentence'
}
