import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockAccount } from '@/lib/features/accounts/queries/locked'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'

/** Gives a person's own calendar another address: whoever got hold of the old one reads nothing more. */
export function renewCalendar({ actor, now }: Context): Promise<Outcome<object>> {
  return transact(async (tx) => {
    const account = actor && (await lockAccount(tx, actor.accountId))
    if (!account || !permits(actor, 'notifications.renew-calendar', { accountId: account.id }))
      return refuse('forbidden')
    await tx.account.update({ where: { id: account.id }, data: { calendarTurn: { increment: 1 } } })
    const by = await pseudonymOf(tx, PLATFORM, account.id)
    await append(tx, PLATFORM, 'notifications.renew-calendar', { by }, now)
    return done()
  })
}
