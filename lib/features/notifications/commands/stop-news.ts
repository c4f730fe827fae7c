import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { type ContactRef, contactRef } from '../schema'

/**
 * Ends what is sent to an address; its owner may turn it on again. By one click in a letter (RFC 8058) no session says who that is: whoever holds the
 * ticket of its letters acts for its owner (queries/tickets.ts), in this and nothing else. Twice is once.
 */
export function stopNews({ actor, now }: Context, input: ContactRef): Promise<Outcome<object>> {
  const { contactId } = contactRef.parse(input)
  return transact(async (tx) => {
    const contact = await tx.contact.findUnique({ where: { id: contactId } })
    if (!permits(actor, 'notifications.stop-news', { accountId: contact?.accountId })) return refuse('forbidden')
    const { count } = await tx.contact.updateMany({
      where: { id: contactId, stoppedAt: null },
      data: { stoppedAt: now },
    })
    if (count === 0) return done()
    const by = await pseudonymOf(tx, PLATFORM, actor.accountId)
    await append(tx, PLATFORM, 'notifications.stop-news', { by, channel: contact?.channel ?? null }, now)
    return done()
  })
}
