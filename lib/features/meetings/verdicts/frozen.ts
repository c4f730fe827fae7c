import type { JsonObject } from '@/lib/platform/ledger/json'
import { almatyDate, type CivilDate } from '@/lib/statute/civil-date'
import { type Norms, normsOn } from '@/lib/statute/norms'
import type { Verdict } from '@/lib/statute/verdict'

/** The civil day of a meeting in Almaty and the norms in force on it, by which everything in the meeting is judged. Throws for a day before any norm. */
export function lawOn(startsAt: Date): { day: CivilDate; norms: Norms } {
  const day = almatyDate(startsAt)
  const norms = normsOn(day)
  if (!norms) throw new RangeError(`no norms on ${day}`)
  return { day, norms }
}

/** A verdict as it is kept for good: with its arithmetic and the day whose norms it applied. */
export type FrozenVerdict = Verdict & { on: CivilDate }

export const frozen = (verdict: Verdict, on: CivilDate): JsonObject => JSON.parse(JSON.stringify({ ...verdict, on }))

/** The verdict that `frozen` wrote into a column. */
export const thawed = (column: unknown): FrozenVerdict | null => column as FrozenVerdict | null
