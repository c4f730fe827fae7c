import { leaf } from '@/lib/platform/ledger/merkle'

/**
 * The leaf of one stay in the Merkle tree of a meeting's presence. `person` is the ledger's name for the member. Leaving changes the leaf:
 * the root at the close of registration covers who had not left by then, the root at the meeting's close every stay to its end.
 */
export const stayLeaf = (stay: { meeting: string; person: string; arrivedAt: Date; leftAt: Date | null }): string =>
  leaf({
    meeting: stay.meeting,
    person: stay.person,
    arrivedAt: stay.arrivedAt.toISOString(),
    leftAt: stay.leftAt?.toISOString() ?? null,
  })
