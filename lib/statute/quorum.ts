import { atLeast } from './arithmetic'
import type { Norms } from './norms'
import { compared, type Verdict } from './verdict'

/** GA-1: at least a tenth of the eligible members on the roll, frozen when registration closed, are present. */
export function gatheringQuorum(
  norms: Pick<Norms, 'gatheringQuorum'>,
  facts: { eligible: number; present: number },
): Verdict {
  return compared('GA-1', atLeast(norms.gatheringQuorum, facts.present, facts.eligible), facts.present, facts)
}

/** GA-2: a gathering of delegates; at least half of all delegates elected at separate gatherings are present. */
export function delegateQuorum(
  norms: Pick<Norms, 'delegateQuorum'>,
  facts: { delegates: number; present: number },
): Verdict {
  return compared('GA-2', atLeast(norms.delegateQuorum, facts.present, facts.delegates), facts.present, facts)
}

/** AS-1: at least half of the seats filled on the day are present. */
export function sessionQuorum(norms: Pick<Norms, 'sessionQuorum'>, facts: { seats: number; present: number }): Verdict {
  return compared('AS-1', atLeast(norms.sessionQuorum, facts.present, facts.seats), facts.present, facts)
}

/** MS-1: at least two thirds of the maslikhat's deputies are present. */
export function maslikhatQuorum(
  norms: Pick<Norms, 'maslikhatQuorum'>,
  facts: { deputies: number; present: number },
): Verdict {
  return compared('MS-1', atLeast(norms.maslikhatQuorum, facts.present, facts.deputies), facts.present, facts)
}

/** SG-2: at least a tenth of the eligible members of the area are present at its separate gathering. */
export function areaQuorum(norms: Pick<Norms, 'areaQuorum'>, facts: { eligible: number; present: number }): Verdict {
  return compared('SG-2', atLeast(norms.areaQuorum, facts.present, facts.eligible), facts.present, facts)
}
