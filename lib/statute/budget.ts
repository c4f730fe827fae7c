import { atLeast } from './arithmetic'
import type { InForce } from './norms'
import { compared, type Verdict } from './verdict'

/** BG-6: own revenue against the national target. Both sums in one unit; `required` is the least own revenue that reaches it. */
export function selfSufficiency(
  norms: InForce<'selfSufficiency'>,
  { own, total }: { own: number; total: number },
): Verdict {
  const target = norms.selfSufficiency
  return compared('BG-6', atLeast(target, own, total), own, { own, total, target: (100 * target.of) / target.in })
}
