import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import type { SignOutInput } from '../schema'

type SignedOut = Outcome<object, 'forbidden' | 'accounts.sessionOver'>

/** Ends the session it is done in, or another one of one's own: a phone that was lost, an office's computer. */
export function signOut({ actor, now, session }: Context, { sessionId }: SignOutInput): Promise<SignedOut> {
  return transact(async (tx): Promise<SignedOut> => {
    const id = sessionId ?? session?.id
    const open = id ? await tx.session.findUnique({ where: { id }, select: { accountId: true } }) : null
    if (!actor || !id || !open || !permits(actor, 'accounts.sign-out', { accountId: open.accountId }))
      return refuse('forbidden')
    const { count } = await tx.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
    if (count === 0) return refuse('accounts.sessionOver')
    const account = await pseudonymOf(tx, PLATFORM, actor.accountId)
    await append(tx, PLATFORM, 'accounts.sign-out', { account }, now)
    return done()
  })
}
