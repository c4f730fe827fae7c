import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { issue, type PrintedCode } from '@/lib/platform/auth/issue'
import { endSessions } from '@/lib/platform/auth/session'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { accountOf, authorIn } from '@/lib/platform/ledger/author'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockAccount } from '../queries/locked'
import type { AccountInput } from '../schema'

type Reset = Outcome<PrintedCode, 'forbidden' | 'notFound' | 'accounts.blocked'>

/** For a forgotten password or a lost phone: takes password and second factor away, ends the sessions and returns a one-time code, shown once. */
export function resetAccess({ actor, now }: Context, { accountId }: AccountInput): Promise<Reset> {
  return transact(async (tx): Promise<Reset> => {
    const account = await lockAccount(tx, accountId)
    if (!actor || !permits(actor, 'accounts.reset-access', { accountId })) return refuse('forbidden')
    if (!account) return refuse('notFound')
    if (account.blockedAt) return refuse('accounts.blocked')
    await tx.account.update({ where: { id: accountId }, data: { passwordHash: null } })
    await tx.secondFactor.deleteMany({ where: { accountId } })
    await endSessions(tx, accountId, now)
    const code = await issue(tx, { accountId, issuedBy: accountOf(actor) }, now)
    const data = { account: await pseudonymOf(tx, PLATFORM, accountId), by: await authorIn(tx, PLATFORM, actor) }
    await append(tx, PLATFORM, 'accounts.reset-access', data, now)
    return done(code)
  })
}
