import { addMonths, type CivilDate } from './civil-date'
import type { Norms } from './norms'

/** Why the law keeps an adult from taking part: declared incapable by a court, or serving a sentence in a place of detention. */
export type Exclusion = 'incapable' | 'sentence'

/** What decides whether a member of the community may take part. `until` is the last day of an exclusion, absent while it lasts. */
export type Person = {
  birthDate: CivilDate
  exclusions: readonly { kind: Exclusion; from: CivilDate; until?: CivilDate | null }[]
}

/** The day on which a person comes of age; one born on 29 February does so, by the rule of terms, on a common year's 28th. */
export const adultOn = (norms: Pick<Norms, 'adultAge'>, birthDate: CivilDate): CivilDate =>
  addMonths(birthDate, norms.adultAge * 12)

/**
 * GA-1: who counts in a gathering's base: whether a member may take part on a day, or what keeps them from it (Law 148-II, article 39-3,
 * point 1).
 */
export function eligibility(
  norms: Pick<Norms, 'adultAge'>,
  { birthDate, exclusions }: Person,
  on: CivilDate,
): 'eligible' | 'minor' | Exclusion {
  if (on < adultOn(norms, birthDate)) return 'minor'
  const running = exclusions.find(({ from, until }) => from <= on && (!until || on <= until))
  return running?.kind ?? 'eligible'
}
