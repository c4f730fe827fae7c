import { atLeast } from './arithmetic'
import type { Norms } from './norms'
import { compared, type Verdict } from './verdict'

/** GA-3: at least a tenth of the eligible members signed the request for a gathering, one signature a person. */
export function gatheringInitiative(
  norms: Pick<Norms, 'gatheringInitiative'>,
  facts: { eligible: number; signed: number },
): Verdict {
  return compared('GA-3', atLeast(norms.gatheringInitiative, facts.signed, facts.eligible), facts.signed, facts)
}

/** AS-2: at least a tenth of the assembly's members asked for a session. */
export function sessionInitiative(
  norms: Pick<Norms, 'sessionInitiative'>,
  facts: { seats: number; signed: number },
): Verdict {
  return compared('AS-2', atLeast(norms.sessionInitiative, facts.signed, facts.seats), facts.signed, facts)
}
