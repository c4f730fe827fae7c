import type { Choice } from '@/lib/statute/tally'

/** A row of a sheet as one person typed it; `choice` on ballots alone. */
export type PaperRow = { number: number; choice?: Choice }

/** A member's row that two people typed otherwise; null where one of them has none. */
export type Difference = { number: number; mine: PaperRow | null; theirs: PaperRow | null }

/** Where two people's rows of one sheet part, by members' numbers; their order on the sheet does not matter. */
export function differencesOf(mine: readonly PaperRow[], theirs: readonly PaperRow[]): Difference[] {
  const numbers = [...new Set([...mine, ...theirs].map((row) => row.number))].sort((a, b) => a - b)
  const rowOf = (rows: readonly PaperRow[], number: number) => rows.find((row) => row.number === number) ?? null
  return numbers
    .map((number) => ({ number, mine: rowOf(mine, number), theirs: rowOf(theirs, number) }))
    .filter((one) => !one.mine || !one.theirs || one.mine.choice !== one.theirs.choice)
}
