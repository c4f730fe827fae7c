import 'server-only'
import { db, type Tx } from '@/lib/platform/db/client'
import type { JsonObject } from '@/lib/platform/ledger/json'

/** The queue in which a job lies that was given up (worker.ts). */
export const deadLetters = 'dead-letters'

/** Jobs of a topic that were given up: how many, and since when. */
export type DeadJobs = { topic: string; count: number; since: Date }

/** The queue makes its own tables when a worker first starts. */
async function isThere(client: Tx): Promise<boolean> {
  const [found] = await client.$queryRaw<{ there: boolean }[]>`select to_regclass('jobs.job') is not null as there`
  return found?.there ?? false
}

/** What was given up of these topics. */
export async function deadJobs(topics: readonly string[]): Promise<DeadJobs[]> {
  if (!(await isThere(db))) return []
  return db.$queryRaw<DeadJobs[]>`
    select source_name as topic, count(*)::int as count, min(created_on) as since from jobs.job
    where name = ${deadLetters} and state = 'created' and source_name = any(${topics}) group by source_name order by source_name`
}

/** Takes what was given up of a topic out of the queue, in this transaction: whoever does, posts it again. */
export async function takeDead(tx: Tx, topic: string): Promise<JsonObject[]> {
  if (!(await isThere(tx))) return []
  const rows = await tx.$queryRaw<{ data: JsonObject }[]>`
    delete from jobs.job where name = ${deadLetters} and state = 'created' and source_name = ${topic} returning data`
  return rows.map(({ data }) => data)
}
