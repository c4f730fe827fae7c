import { agendaItem, assemblyDecision, decision, isCleanTie } from '@/lib/statute/majority'
import type { Norms } from '@/lib/statute/norms'
import type { Tally } from '@/lib/statute/tally'
import type { Verdict } from '@/lib/statute/verdict'

/** What may be asked: MT-2's two offices, MT-4, DC-1, MT-7. */
export const motionKinds = ['chair', 'secretary', 'inclusion', 'decision', 'extension'] as const
export type MotionKind = (typeof motionKinds)[number]

/**
 * What a counted vote decided. MT-4 asks for a majority of the seats, everything else for one of those present (DC-1; MT-2 and MT-7 by it).
 * `adopted` is null only where a decision's clean tie waits for the chair's casting vote (DC-2).
 */
export function resultOf(
  norms: Norms,
  kind: MotionKind,
  { seats, count }: { seats: number; count: Tally },
): { verdict: Verdict; adopted: boolean | null } {
  if (kind === 'decision' && isCleanTie(count)) return { verdict: assemblyDecision(norms, count), adopted: null }
  const verdict = kind === 'inclusion' ? agendaItem(norms, { seats, for: count.for }) : decision(norms, count)
  return { verdict, adopted: verdict.holds }
}
