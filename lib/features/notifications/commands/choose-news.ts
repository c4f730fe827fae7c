import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockAccount } from '@/lib/features/accounts/queries/locked'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { type ChooseNewsInput, chooseNewsInput } from '../schema'
import { newsTopics } from '../views'

/** What a person wants to hear of, and how often: from the next news on; what waits for a digest is sent as it was to be. */
export function chooseNews({ actor, now }: Context, input: ChooseNewsInput): Promise<Outcome<object>> {
  const paces = chooseNewsInput.parse(input)
  return transact(async (tx) => {
    const account = actor && (await lockAccount(tx, actor.accountId))
    if (!permits(actor, 'notifications.choose-news', { accountId: account?.id })) return refuse('forbidden')
    const { accountId } = actor
    await tx.newsChoice.deleteMany({ where: { accountId } })
    await tx.newsChoice.createMany({ data: newsTopics.map((topic) => ({ accountId, topic, pace: paces[topic] })) })
    const by = await pseudonymOf(tx, PLATFORM, accountId)
    await append(tx, PLATFORM, 'notifications.choose-news', { by, ...paces }, now)
    return done()
  })
}
