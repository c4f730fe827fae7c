import type { CivilDate } from '@/lib/statute/civil-date'
import { eligibility } from '@/lib/statute/eligibility'
import type { Norms } from '@/lib/statute/norms'

/** Why a person on the roll does not count. The law names the first two (L39-3(1)); of the others none is a member at all. */
export const exclusionReasons = ['incapable', 'sentence', 'moved', 'died', 'mistake'] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

/** Whether a person counts on a day, or why not. */
export type Standing = 'eligible' | 'minor' | ExclusionReason

export type Exclusion = { readonly reason: ExclusionReason; readonly from: CivilDate; readonly until: CivilDate | null }

/** Whether a person on the roll counts towards GA-1 and GA-3 on a day, or why not. */
export function standingOf(
  norms: Pick<Norms, 'adultAge'>,
  { birthDate, exclusion }: { birthDate: CivilDate; exclusion: Exclusion | null },
  on: CivilDate,
): Standing {
  const running = exclusion && exclusion.from <= on && (!exclusion.until || on <= exclusion.until)
  if (!running) return eligibility(norms, { birthDate, exclusions: [] }, on)
  const { reason, from, until } = exclusion
  if (reason !== 'incapable' && reason !== 'sentence') return reason
  return eligibility(norms, { birthDate, exclusions: [{ kind: reason, from, until }] }, on)
}

/** What an area is: law.md, SG-1. */
export const areaKinds = ['village', 'microdistrict', 'street', 'house'] as const
export type AreaKind = (typeof areaKinds)[number]

export type UploadState = 'reading' | 'refused' | 'ready' | 'importing' | 'imported' | 'discarded'

/** Where an upload may go. `importing` may begin again: a process that died left nothing in the roll. */
const onward: Record<UploadState, readonly UploadState[]> = {
  reading: ['ready', 'refused', 'discarded'],
  refused: [],
  ready: ['importing', 'discarded'],
  importing: ['importing', 'imported'],
  imported: [],
  discarded: [],
}

/** The states from which an upload may come to `to`: what a compare-and-set names in its `where`. */
export function mayBecome(to: UploadState): UploadState[] {
  return (Object.keys(onward) as UploadState[]).filter((from) => onward[from].includes(to))
}

/** Work that has not moved for so many seconds has died with its process. */
export const STALLED_AFTER = 30
