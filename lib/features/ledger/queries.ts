import 'server-only'
import { db } from '@/lib/platform/db/client'
import { PLATFORM } from '@/lib/platform/ledger/append'
import type { Entry } from '@/lib/platform/ledger/entry'
import { entriesOf } from '@/lib/platform/ledger/reading'

/** The public chain of an okrug, district or oblast from entry `from` on; null when there is no such unit. */
export async function chainOf(kato: string, from: number): Promise<AsyncIterable<Entry> | null> {
  const unit = await db.unit.findUnique({ where: { kato, level: { not: 'settlement' } }, select: { kato: true } })
  return unit && entriesOf(db, kato, from)
}

/** The chain of what belongs to no unit: accounts, imports of the classifier. */
export function platformChain(from: number): AsyncIterable<Entry> {
  return entriesOf(db, PLATFORM, from)
}
