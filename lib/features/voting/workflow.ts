import { agendaItem, areaDecision, assemblyDecision, decision, isCleanTie, type Side } from '@/lib/statute/majority'
import type { Norms } from '@/lib/statute/norms'
import type { CardCount, Tally } from '@/lib/statute/tally'
import type { Verdict } from '@/lib/statute/verdict'

/** The count that was frozen in a closed question. */
export function frozenCount(motion: {
  votesFor: number | null
  votesAgainst: number | null
  abstained: number | null
  notVoting: number | null
}): Tally {
  const count = {
    for: motion.votesFor ?? 0,
    against: motion.votesAgainst ?? 0,
    abstain: motion.abstained ?? 0,
    notVoting: motion.notVoting ?? 0,
  }
  return { ...count, present: count.for + count.against + count.abstain + count.notVoting }
}

/** The part of a closed question's count that was raised cards; null where everyone voted by name. */
export function frozenCards(motion: {
  cardsFor: number | null
  cardsAgainst: number | null
  cardsAbstained: number | null
}): CardCount | null {
  if (motion.cardsFor === null) return null
  return { for: motion.cardsFor, against: motion.cardsAgainst ?? 0, abstain: motion.cardsAbstained ?? 0 }
}

/** Whose chair decides what on a tie: a decision of the assembly (DC-2), a decision or a delegate of a separate gathering (SG-2). */
const castingVotes = {
  session: ['decision'],
  gathering: [],
  separateGathering: ['decision', 'delegate'],
} satisfies Record<string, string[]>

/**
 * What a counted vote decided. MT-4 asks for a majority of the seats, everything else for one of those present (DC-1; MT-2 and MT-7 by it).
 * `adopted` is null only where a clean tie waits for the chair; in a gathering it rejects (DC-2).
 */
export function resultOf(
  norms: Norms,
  { kind, of }: { kind: string; of: keyof typeof castingVotes },
  { eligible, count, chair }: { eligible: number; count: Tally; chair?: Side },
): { verdict: Verdict; adopted: boolean | null } {
  const settles = (castingVotes[of] as string[]).includes(kind)
  if (settles && isCleanTie(count)) {
    const verdict = (of === 'session' ? assemblyDecision : areaDecision)(norms, { ...count, chair })
    return { verdict, adopted: chair ? verdict.holds : null }
  }
  const verdict = kind === 'inclusion' ? agendaItem(norms, { seats: eligible, for: count.for }) : decision(norms, count)
  return { verdict, adopted: verdict.holds }
}

/** [P] How much longer the hall lets somebody speak at a time (MT-7), in seconds. */
export const extraSeconds = 180

/** A speech's new limit: more time on top of what was given, or of what has been spoken where that is more. */
export function extended({ startedAt, limitSeconds }: { startedAt: Date; limitSeconds: number }, now: Date): number {
  const spoken = Math.ceil((now.getTime() - startedAt.getTime()) / 1000)
  return Math.max(limitSeconds, spoken) + extraSeconds
}
