import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { takeDead } from '@/lib/platform/jobs/dead'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { post } from '@/lib/platform/outbox/post'
import { letterTopic } from '../queries/post-news'
import { deadTopics } from '../queries/told'

/**
 * The administrator has everything tried again that was given up: each letter by itself and at once, and what was given up before there were
 * letters.
 */
export function retryAll({ actor, now }: Context): Promise<Outcome<{ letters: number; works: number }>> {
  return transact(async (tx) => {
    if (!permits(actor, 'notifications.retry-all', {})) return refuse('forbidden')
    const given = await tx.letter.updateManyAndReturn({
      where: { failedAt: { not: null }, sentAt: null },
      data: { failedAt: null, attempts: 0, pace: 'atOnce' },
      select: { id: true },
    })
    if (given.length > 0)
      await post(
        tx,
        letterTopic,
        given.map(({ id }) => ({ letterId: id })),
        now,
      )
    let works = 0
    for (const topic of deadTopics) {
      const payloads = await takeDead(tx, topic)
      if (payloads.length > 0) await post(tx, topic, payloads, now)
      works += payloads.length
    }
    if (given.length + works === 0) return refuse('notFound')
    const by = await pseudonymOf(tx, PLATFORM, actor.accountId)
    await append(tx, PLATFORM, 'notifications.retry-all', { by, letters: given.length, works }, now)
    return done({ letters: given.length, works })
  })
}
