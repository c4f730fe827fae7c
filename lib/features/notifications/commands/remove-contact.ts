import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { type ContactRef, contactRef } from '../schema'

/** Forgets an address, with what was to be sent there. */
export function removeContact({ actor, now }: Context, input: ContactRef): Promise<Outcome<object>> {
  const { contactId } = contactRef.parse(input)
  return transact(async (tx) => {
    const contact = await tx.contact.findUnique({ where: { id: contactId }, select: { accountId: true } })
    const owner = contact ? contact.accountId : actor?.accountId
    if (!permits(actor, 'notifications.remove-contact', { accountId: owner })) return refuse('forbidden')
    const { accountId } = actor
    const { count } = await tx.contact.deleteMany({ where: { id: contactId, accountId } })
    if (count === 0) return refuse('notFound')
    const by = await pseudonymOf(tx, PLATFORM, accountId)
    await append(tx, PLATFORM, 'notifications.remove-contact', { by }, now)
    return done()
  })
}
