import 'server-only'
import { fromPrisma, type PgBoss } from 'pg-boss'
import { transact } from '@/lib/platform/db/client'

const most = 200

/**
 * Carries what was posted into the job queue, in one transaction with its removal: each posted work becomes one job, whatever dies when.
 * Several processes may do this at once. Answers how many it carried.
 */
export function relay(boss: PgBoss): Promise<number> {
  return transact(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; topic: string; payload: object }[]>`
      delete from outbox where id in (select id from outbox order by at, id limit ${most} for update skip locked)
      returning id, topic, payload`
    const topics = Map.groupBy(rows, ({ topic }) => topic)
    for (const [topic, posts] of topics) {
      const jobs = posts.map(({ id, payload }) => ({ id, data: payload }))
      await boss.insert(topic, jobs, { db: fromPrisma(tx) })
    }
    return rows.length
  })
}
