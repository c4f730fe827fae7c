import 'server-only'
import type { Context } from '@/lib/platform/auth/context'
import { enrolment, recoveryCodes, saltIn } from '@/lib/platform/auth/second-factor'
import { qrCode } from '@/lib/platform/codes/draw'
import { db } from '@/lib/platform/db/client'
import { isDemo } from '@/lib/platform/env/demo'
import type { EnrolmentView, SecondView } from '../views'

/** What the page that sets a second factor up tells the phone. `names`: what the app calls it, and the account in it. */
export function enrolmentIn({ actor, session }: Context, names: { issuer: string; label: string }): EnrolmentView {
  if (!actor || !session) throw new Error('nobody is signed in')
  const { accountId } = actor
  const factor = { accountId, salt: saltIn(session, accountId) }
  const { address, key } = enrolment(factor, names)
  return { address, qr: qrCode(address), key, recoveryCodes: recoveryCodes(factor) }
}

/** How it stands with an account's second factor. */
export async function secondOf(accountId: string): Promise<SecondView> {
  const { demo, second } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { demo: true, second: { select: { accountId: true, salt: true, since: true, spent: true } } },
  })
  if (demo && isDemo()) return { state: 'spared' }
  if (!second) return { state: 'off' }
  const of = recoveryCodes(second).length
  return { state: 'on', since: second.since, left: of - second.spent.length, of }
}
