import type { CardCount } from '@/lib/statute/tally'

type Entry = CardCount & { sector: number; accountId: string; at: Date }

/** How far the counting of a sector's cards is: nobody counted, one did, the last two differ, or two agree on `count`. */
export type SectorTally = { sector: number; state: 'missing' | 'single' | 'differ' | 'agreed'; count: CardCount | null }

const same = (a: CardCount, b: CardCount) => a.for === b.for && a.against === b.against && a.abstain === b.abstain

/** A sector's count stands when the last one entered is what another account entered too: who counts again may settle or reopen it. */
function tallyOf(sector: number, entries: readonly Entry[]): SectorTally {
  const [last, ...others] = entries
    .filter((entry) => entry.sector === sector)
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.accountId < b.accountId ? -1 : 1))
  if (!last) return { sector, state: 'missing', count: null }
  if (others.length === 0) return { sector, state: 'single', count: null }
  if (!others.some((entry) => same(entry, last))) return { sector, state: 'differ', count: null }
  return { sector, state: 'agreed', count: { for: last.for, against: last.against, abstain: last.abstain } }
}

/** The sectors of a hall in their order. */
export const talliesOf = (sectors: number, entries: readonly Entry[]): SectorTally[] =>
  Array.from({ length: sectors }, (_, at) => tallyOf(at + 1, entries))

/** The cards of all sectors that two counters agree on. */
export function cardsRaised(tallies: readonly SectorTally[]): CardCount {
  const sum = { for: 0, against: 0, abstain: 0 }
  for (const { count } of tallies)
    if (count) for (const choice of ['for', 'against', 'abstain'] as const) sum[choice] += count[choice]
  return sum
}

/** How many cards a count is of. */
export const cardsIn = (count: CardCount): number => count.for + count.against + count.abstain
