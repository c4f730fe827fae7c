import { moreThan } from './arithmetic'
import type { Norms } from './norms'
import { compared, type Verdict, verdict } from './verdict'

/** A count of an open vote. `present` are the registered participants in the hall; whoever neither voted nor abstained is among them. */
export type Count = { present: number; for: number; against: number }
export type Side = 'for' | 'against'

/** MT-4: an item is in when more than half of the assembly's filled seats vote for it, however many came. */
export function agendaItem(norms: Pick<Norms, 'agendaMajority'>, facts: { seats: number; for: number }): Verdict {
  return compared('MT-4', moreThan(norms.agendaMajority, facts.for, facts.seats), facts.for, facts)
}

/** DC-1: adopted when more than half of the participants present vote for; abstaining and not voting count in the base. */
export function decision(norms: Pick<Norms, 'decisionMajority'>, facts: { present: number; for: number }): Verdict {
  return compared('DC-1', moreThan(norms.decisionMajority, facts.for, facts.present), facts.for, facts)
}

/** A clean tie: everyone present voted, half for and half against. Only this calls for the casting vote (DC-2). */
export const isCleanTie = (count: Count): boolean =>
  count.present > 0 && count.for === count.against && count.for + count.against === count.present

/**
 * DC-2: an assembly's vote, with the casting vote of its chair where it was recorded. Without a clean tie DC-1's majority decides and
 * `chair` means nothing; a clean tie without it is not a decision yet.
 */
export function assemblyDecision(
  norms: Pick<Norms, 'decisionMajority'>,
  { chair, ...count }: Count & { chair?: Side },
): Verdict {
  const majority = moreThan(norms.decisionMajority, count.for, count.present)
  if (!isCleanTie(count)) return compared('DC-2', majority, count.for, count)
  return tied('DC-2', majority.required, count, chair)
}

/** SG-2: a separate gathering's clean tie, decided by its chair. A RangeError for any other count: that is DC-1's. */
export function areaDecision(
  norms: Pick<Norms, 'decisionMajority'>,
  { chair, ...count }: Count & { chair?: Side },
): Verdict {
  if (!isCleanTie(count)) throw new RangeError('not a clean tie')
  return tied('SG-2', moreThan(norms.decisionMajority, count.for, count.present).required, count, chair)
}

function tied(rule: 'DC-2' | 'SG-2', required: number | undefined, count: Count, chair?: Side): Verdict {
  const outcome = chair === 'for' ? 'tieFor' : chair === 'against' ? 'tieAgainst' : 'tieOpen'
  return verdict(rule, outcome, { ...count, half: count.for }, { holds: chair === 'for', required, actual: count.for })
}
