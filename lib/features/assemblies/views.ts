import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { CivilDate } from '@/lib/statute/civil-date'

/** The vote that a seat or a mandate comes from: at which meeting, by how many voices of how many present. */
export type ElectionView = {
  meetingId: string
  kind: 'gathering' | 'separateGathering'
  /** `595030000-S-2026-003`, shown as № 3 */
  number: string
  ordinal: number
  date: CivilDate
  votes: number
  present: number
}

/** Who holds a seat, for which settlement (none: for the okrug as a whole), from the first to the last day of the term. */
export type HolderView = {
  membershipId: string
  name: string
  settlement: Bilingual | null
  since: CivilDate
  until: CivilDate
  /** null where the office entered the member by hand: by the protocol of `basis`, unknown of the earliest */
  election: ElectionView | null
  basis: { number: string; on: CivilDate } | null
}

/** A delegate's mandate: from which area, for how long, by which vote (SG-1). `until` is the day it really runs or ran to. */
export type DelegateView = {
  delegateId: string
  name: string
  area: Bilingual
  since: CivilDate
  until: CivilDate
  election: ElectionView
  /** when the protocol was signed that gave it */
  publishedAt: Date
  changedAt: Date
}

/** An assembly on a day. Members of an elected body are named in full. */
export type AssemblyView = {
  seats: { seat: number; holder: HolderView | null }[]
  filled: number
  /** AS-5: settlements of the okrug that no member speaks for */
  unrepresented: Bilingual[]
  /** since when the okrug's seats are public, and when anything about them last changed */
  publishedAt: Date
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
