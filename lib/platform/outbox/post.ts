import 'server-only'
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Tx } from '@/lib/platform/db/client'
import type { JsonObject } from '@/lib/platform/ledger/json'
import { announce } from '@/lib/platform/live/notice'

/** The topic on which a worker hears that something was posted. */
export const posted = 'outbox'

/**
 * Leaves work to be done after this transaction, and only if it commits. `topic` is the name of a job (scripts/worker.ts); `payload` is all
 * the job is told and names no person.
 */
export async function post(tx: Tx, topic: string, payloads: readonly JsonObject[], now: Date): Promise<void> {
  await tx.outbox.createMany({ data: payloads.map((payload) => ({ topic, payload: { ...payload }, at: now })) })
  await announce(tx, posted)
}

/** The same for the same work: a UUID of its own kind (RFC 9562, version 8). */
function idOf(topic: string, payload: JsonObject): string {
  const hex = createHash('sha256')
    .update(canonicalize({ topic, payload }) as string)
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** As `post`, for what is found due again and again: the same work is one job, as long as the queue remembers it (a week). */
export async function postOnce(tx: Tx, topic: string, payloads: readonly JsonObject[], now: Date): Promise<void> {
  const rows = payloads.map((payload) => ({ id: idOf(topic, payload), topic, payload: { ...payload }, at: now }))
  await tx.outbox.createMany({ data: rows, skipDuplicates: true })
  await announce(tx, posted)
}
