type Entry = { round: number; accountId: string; count: number }

/** The round that the next number belongs to, and what was entered in it. A round is over once two accounts entered the same number in it. */
export function openRound(entries: readonly Entry[]): { round: number; entries: Entry[] } {
  const round = Math.max(1, ...entries.map((entry) => entry.round))
  const last = entries.filter((entry) => entry.round === round)
  const over = new Set(last.map((entry) => entry.count)).size < last.length
  return over ? { round: round + 1, entries: [] } : { round, entries: last }
}
