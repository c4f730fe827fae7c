import type { Norms } from './norms'
import { type Verdict, verdict } from './verdict'

/** AS-5: an assembly has at most 25 seats. */
export function assemblySize(norms: Pick<Norms, 'assemblySeats'>, { seats }: { seats: number }): Verdict {
  const limit = norms.assemblySeats
  const holds = seats <= limit
  return verdict('AS-5', holds ? 'holds' : 'fails', { seats, limit }, { holds, required: limit, actual: seats })
}
