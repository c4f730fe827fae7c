import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { Kind } from './classifier/kinds'

/** A unit by its code and full name. */
export type PlaceView = { kato: string; name: Bilingual }

/** An okrug with where it lies, enough to tell namesakes apart. `closedOn` is a civil date, only on a closed one. */
export type OkrugView = PlaceView & { kind: Kind; district: PlaceView | null; oblast: PlaceView; closedOn?: string }

/** A found okrug; `via` is the settlement that was meant, when its own name was not. */
export type FoundOkrugView = OkrugView & { via?: Bilingual }

/** One page of a list, fifty entries from 1, and how many there are in all. */
export type ListView<Entry> = { data: Entry[]; total: number; page: number }

/** An oblast or a district, how many okrugs it has and, of an oblast, how many districts, cities not counted. */
export type AreaView = PlaceView & { kind: Kind; okrugs: number; districts: number }

export type OblastView = AreaView & { areas: AreaView[]; direct: OkrugView[] }
export type DistrictView = AreaView & { oblast: PlaceView; direct: OkrugView[] }

/** An okrug's own page. `changedAt` is when the classifier last changed anything about it. */
export type OkrugHomeView = OkrugView & { settlements: (PlaceView & { kind: Kind })[]; changedAt: Date }

/** Open units by level, closed okrugs, and what the latest import did. */
export type RegistryStatus = {
  oblasts: number
  districts: number
  okrugs: number
  closed: number
  latest: { at: Date; added: number; changed: number; closed: number } | null
}
