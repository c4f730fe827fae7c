import { afterCommit, db, type Tx } from '@/lib/platform/db/client'
import { coalesced } from './coalesced'

/** The channel on which the processes of the portal tell each other which topics changed. */
export const channel = 'jiyn_live'

const holder = globalThis as { [key: symbol]: ((topic: string) => void) | undefined }
const key = Symbol.for('jiyn.stirring')

/** One a process, though Next bundles pages, routes and actions apart. */
function stirring(topic: string): void {
  const stirred = holder[key] ?? coalesced((one) => db.$executeRaw`select pg_notify(${channel}, ${one})`)
  holder[key] = stirred
  stirred(topic)
}

/** Tells every process that `topic` changed, at the moment this transaction commits and only then: for steps that are few. */
export async function announce(tx: Tx, topic: string): Promise<void> {
  await tx.$executeRaw`select pg_notify(${channel}, ${topic})`
}

/**
 * The same for rows that come by the hundred (votes, arrivals): a transaction with a NOTIFY in it takes a lock of the whole database while it
 * commits, so the notice follows the commit on its own, at most twice a second for a topic from one process: a thousand streams cost as much
 * to write to as a hundred votes to take.
 */
export const stir = (tx: Tx, topic: string): void => afterCommit(tx, () => stirring(topic))

/** For a row that its own statement has committed. */
export const stirred = (topic: string): void => stirring(topic)
