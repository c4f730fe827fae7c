import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { authorIn } from '@/lib/platform/ledger/author'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockAccount } from '../queries/locked'
import type { AccountInput } from '../schema'

type Unblocked = Outcome<object, 'forbidden' | 'notFound' | 'accounts.notBlocked'>

/** Opens a blocked account again; the person signs in anew with the password they had. */
export function unblockAccount({ actor, now }: Context, { accountId }: AccountInput): Promise<Unblocked> {
  return transact(async (tx): Promise<Unblocked> => {
    const account = await lockAccount(tx, accountId)
    if (!actor || !permits(actor, 'accounts.unblock-account', { accountId })) return refuse('forbidden')
    if (!account) return refuse('notFound')
    const { count } = await tx.account.updateMany({
      where: { id: accountId, blockedAt: { not: null } },
      data: { blockedAt: null },
    })
    if (count === 0) return refuse('accounts.notBlocked')
    const data = { account: await pseudonymOf(tx, PLATFORM, accountId), by: await authorIn(tx, PLATFORM, actor) }
    await append(tx, PLATFORM, 'accounts.unblock-account', data, now)
    return done()
  })
}
