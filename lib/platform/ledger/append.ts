import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { EMPTY, type Head, seal } from './entry'
import type { JsonObject } from './json'
import { iinIn } from './privacy'

/** The chain of what belongs to no okrug, district or oblast. */
export const PLATFORM = 'platform'

/**
 * Writes one act to the ledger of `unitId` (a KATO code or `PLATFORM`) in the caller's transaction and returns the new head.
 * `event` is the command's permission key. The unit's head stays locked until the transaction ends, so acts of one unit queue
 * up and those of different units never wait for each other; call it last, and an okrug's chain before the platform's.
 * Throws, rolling the command back, when `data` is not ledger JSON or holds anything that could be an IIN.
 */
export async function append(tx: Tx, unitId: string, event: string, data: JsonObject, at: Date): Promise<Head> {
  const head = (await lockHead(tx, unitId)) ?? (await openChain(tx, unitId))
  const entry = seal(head, event, data, at)
  const place = iinIn(data)
  if (place !== null) throw new Error(`${event}: ${place} could be an IIN, which never enters the ledger`)
  await tx.ledgerEntry.create({ data: { ...entry, unitId, at, data: { ...data } } })
  return { seq: entry.seq, hash: entry.hash }
}

async function lockHead(tx: Tx, unitId: string): Promise<Head | undefined> {
  const [head] = await tx.$queryRaw<Head[]>`select seq, hash from ledger_head where unit_id = ${unitId} for update`
  return head
}

/** Two first acts at once: the second waits here for the first to commit, then reads what it left. */
async function openChain(tx: Tx, unitId: string): Promise<Head> {
  await tx.$executeRaw`insert into ledger_head (unit_id, seq, hash) values (${unitId}, ${EMPTY.seq}, ${EMPTY.hash}) on conflict do nothing`
  return (await lockHead(tx, unitId)) as Head
}
