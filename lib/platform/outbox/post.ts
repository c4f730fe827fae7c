import 'server-only'
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
