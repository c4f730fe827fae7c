import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { proven } from '@/lib/platform/auth/proven'
import { endSessions } from '@/lib/platform/auth/session'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockAccount } from '../queries/locked'

type Removed = Outcome<object, 'forbidden' | 'accounts.notProven' | 'accounts.noSecond'>

/**
 * Takes one's own second factor away, for a new phone or for good. Every other session ends; an office's account is half open from then on
 * until it has set up another.
 */
export function removeSecondFactor({ actor, now, session }: Context): Promise<Removed> {
  return transact(async (tx): Promise<Removed> => {
    const accountId = actor?.accountId
    const account = accountId ? await lockAccount(tx, accountId) : null
    if (!account || !permits(actor, 'accounts.remove-second-factor', { accountId })) return refuse('forbidden')
    if (!session || !proven(session, now)) return refuse('accounts.notProven')
    const { count } = await tx.secondFactor.deleteMany({ where: { accountId } })
    if (count === 0) return refuse('accounts.noSecond')
    await endSessions(tx, actor.accountId, now, session.id)
    await tx.session.update({ where: { id: session.id }, data: { secondAt: null } })
    const data = { account: await pseudonymOf(tx, PLATFORM, actor.accountId) }
    await append(tx, PLATFORM, 'accounts.remove-second-factor', data, now)
    return done()
  })
}
