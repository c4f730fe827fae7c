import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { post } from '@/lib/platform/outbox/post'
import { letterTopic } from '../queries/post-news'
import { type LetterRef, letterRef } from '../schema'

/** The administrator has a letter that was given up tried again, from the beginning: once the mail server is back, say. */
export function retryLetter({ actor, now }: Context, input: LetterRef): Promise<Outcome<object>> {
  const { letterId } = letterRef.parse(input)
  return transact(async (tx) => {
    if (!permits(actor, 'notifications.retry-letter', {})) return refuse('forbidden')
    const { count } = await tx.letter.updateMany({
      where: { id: letterId, failedAt: { not: null }, sentAt: null },
      data: { failedAt: null, attempts: 0, pace: 'atOnce' },
    })
    if (count === 0) return refuse('notFound')
    await post(tx, letterTopic, [{ letterId }], now)
    const by = await pseudonymOf(tx, PLATFORM, actor.accountId)
    await append(tx, PLATFORM, 'notifications.retry-letter', { by, letter: letterId }, now)
    return done()
  })
}
