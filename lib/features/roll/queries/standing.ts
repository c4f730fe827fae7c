import 'server-only'
import { dayOf } from '@/lib/platform/db/day'
import { almatyDate } from '@/lib/statute/civil-date'
import { normsAt } from '@/lib/statute/norms'
import { type Exclusion, type ExclusionReason, type Standing, standingOf } from '../workflow'

type Row = { birthDate: Date; exclusionReason: string | null; excludedFrom: Date | null; excludedUntil: Date | null }

/** The columns that say it. */
export const standingColumns = {
  birthDate: true,
  exclusionReason: true,
  excludedFrom: true,
  excludedUntil: true,
} as const

/** The exclusion a row carries, running or over; a CHECK of the database holds its parts together. */
export function exclusionOf({
  exclusionReason,
  excludedFrom,
  excludedUntil,
}: Omit<Row, 'birthDate'>): Exclusion | null {
  if (!exclusionReason || !excludedFrom) return null
  const until = excludedUntil && dayOf(excludedUntil)
  return { reason: exclusionReason as ExclusionReason, from: dayOf(excludedFrom), until }
}

/** Whether the person of a row counts at an instant. */
export function standingAt(row: Row, now: Date): Standing {
  const today = almatyDate(now)
  return standingOf(normsAt(today), { birthDate: dayOf(row.birthDate), exclusion: exclusionOf(row) }, today)
}
