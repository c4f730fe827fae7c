import type { JsonObject } from '@/lib/platform/ledger/json'
import { almatyDate, type CivilDate } from '@/lib/statute/civil-date'
import { type Norms, normsAt } from '@/lib/statute/norms'
import type { Verdict } from '@/lib/statute/verdict'

/** The civil day of a meeting in Almaty and the norms in force on it, by which everything in the meeting is judged. */
export function lawOn(startsAt: Date): { day: CivilDate; norms: Norms } {
  const day = almatyDate(startsAt)
  return { day, norms: normsAt(day) }
}

/** A verdict as it is kept for good: with its arithmetic and the day whose norms it applied. */
export type FrozenVerdict = Verdict & { on: CivilDate }

export const frozen = (verdict: Verdict, on: CivilDate): JsonObject => JSON.parse(JSON.stringify({ ...verdict, on }))

/** The verdict that `frozen` wrote into a column. */
export const thawed = (column: unknown): FrozenVerdict | null => column as FrozenVerdict | null
