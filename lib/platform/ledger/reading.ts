import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import type { Entry, Head } from './entry'
import type { JsonObject } from './json'

const PAGE = 500

/** Entries of one chain in order, beginning with number `from`; reads a page at a time, whatever the chain's length. */
export async function* entriesOf(client: Tx, unitId: string, from = 1): AsyncGenerator<Entry> {
  for (let after = from - 1; ; ) {
    const page = await client.ledgerEntry.findMany({
      where: { unitId, seq: { gt: after } },
      orderBy: { seq: 'asc' },
      take: PAGE,
      omit: { unitId: true },
    })
    for (const row of page) yield { ...row, at: row.at.toISOString(), data: row.data as JsonObject }
    const last = page.at(-1)
    if (page.length < PAGE || !last) return
    after = last.seq
  }
}

/** Every chain's head, in the order of its unit's code. */
export async function* headsOf(client: Tx): AsyncGenerator<Head & { unitId: string }> {
  for (let after = ''; ; ) {
    const page = await client.ledgerHead.findMany({
      where: { unitId: { gt: after } },
      orderBy: { unitId: 'asc' },
      take: PAGE,
    })
    yield* page
    const last = page.at(-1)
    if (page.length < PAGE || !last) return
    after = last.unitId
  }
}

/** The last entry of a unit's chain, for the foot of a protocol; null before the first. */
export async function headOf(client: Tx, unitId: string): Promise<Head | null> {
  return client.ledgerHead.findUnique({ where: { unitId }, omit: { unitId: true } })
}
