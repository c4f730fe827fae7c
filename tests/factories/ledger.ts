import { db } from '@/lib/platform/db/client'
import { type Entry, verifyChain } from '@/lib/platform/ledger/entry'
import { entriesOf } from '@/lib/platform/ledger/reading'

/** A unit's whole chain, which must be intact; of one kind of act when `event` is given. */
export async function actsOf(unitId: string, event?: string): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of entriesOf(db, unitId)) entries.push(entry)
  const verdict = verifyChain(entries)
  if (!verdict.intact) throw new Error(`the chain of ${unitId} breaks at ${JSON.stringify(verdict.breach)}`)
  return event ? entries.filter((entry) => entry.event === event) : entries
}
