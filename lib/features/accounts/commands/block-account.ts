import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { revokeCodes } from '@/lib/platform/auth/issue'
import { endSessions } from '@/lib/platform/auth/session'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { authorIn } from '@/lib/platform/ledger/author'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { administeredWithout, lockAccount } from '../queries/locked'
import type { AccountInput } from '../schema'

type Blocked = Outcome<object, 'forbidden' | 'notFound' | 'accounts.alreadyBlocked' | 'accounts.lastAdministrator'>

/** Shuts an account: its sessions end at once, its code dies, nothing opens it until it is unblocked. Its roles stay as they are. */
export function blockAccount({ actor, now }: Context, { accountId }: AccountInput): Promise<Blocked> {
  return transact(async (tx): Promise<Blocked> => {
    const account = await lockAccount(tx, accountId)
    if (!actor || !permits(actor, 'accounts.block-account', { accountId })) return refuse('forbidden')
    if (!account) return refuse('notFound')
    const administers = account.grants.some((grant) => grant.role === 'administrator')
    if (administers && !(await administeredWithout(tx, accountId, almatyDate(now))))
      return refuse('accounts.lastAdministrator')
    const { count } = await tx.account.updateMany({
      where: { id: accountId, blockedAt: null },
      data: { blockedAt: now },
    })
    if (count === 0) return refuse('accounts.alreadyBlocked')
    await endSessions(tx, accountId, now)
    await revokeCodes(tx, accountId, now)
    const data = { account: await pseudonymOf(tx, PLATFORM, accountId), by: await authorIn(tx, PLATFORM, actor) }
    await append(tx, PLATFORM, 'accounts.block-account', data, now)
    return done()
  })
}
