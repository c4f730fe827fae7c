import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '@/lib/platform/db/client'

/**
 * The name under which a person's record stands in the public ledger of a unit: SHA-256(32 random bytes ‖ record id), hex.
 * Created at the first call and the same ever after. Without the bytes, which lie in `pseudonym` and nowhere else, nobody
 * can tell whose it is.
 */
export async function pseudonymOf(tx: Tx, unitId: string, recordId: string): Promise<string> {
  const known = await tx.pseudonym.findUnique({ where: { unitId_recordId: { unitId, recordId } } })
  if (known) return known.digest
  const salt = randomBytes(32)
  const digest = digestOf(salt, recordId)
  // Someone else may name the same person at this moment; whoever comes second takes the name the first one gave.
  await tx.pseudonym.createMany({ data: [{ unitId, recordId, salt, digest }], skipDuplicates: true })
  return (await tx.pseudonym.findUniqueOrThrow({ where: { unitId_recordId: { unitId, recordId } } })).digest
}

/** Makes a person's entries nobody's: the chain stays whole, the way back from it is gone for good. */
export async function forgetPseudonym(tx: Tx, unitId: string, recordId: string): Promise<void> {
  // Also the names that are of one act alone (`… signed by ID`).
  await tx.pseudonym.deleteMany({
    where: { unitId, OR: [{ recordId }, { recordId: { endsWith: ` by ${recordId}` } }] },
  })
}

/** What proves that a pseudonym is a given record's, to whoever was given the bytes. */
export function digestOf(salt: Uint8Array, recordId: string): string {
  return createHash('sha256').update(salt).update(recordId).digest('hex')
}
