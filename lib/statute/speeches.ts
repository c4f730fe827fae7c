import type { Norms } from './norms'
import { type Verdict, verdict } from './verdict'

/** MT-6: a member speaks at most twice on one item. `speeches` counts the one now asked for; queries and answers are not speeches. */
export function speech(norms: Pick<Norms, 'speechesAnItem'>, { speeches }: { speeches: number }): Verdict {
  const limit = norms.speechesAnItem
  const holds = speeches <= limit
  return verdict('MT-6', holds ? 'holds' : 'fails', { speeches, limit }, { holds, required: limit, actual: speeches })
}
