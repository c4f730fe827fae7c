import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { bucket, limits, take } from '@/lib/platform/auth/throttle'
import { db, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { codeLasts, contactCode } from '../queries/contact-code'
import { type ConfirmContactInput, confirmContactInput } from '../schema'

/** The code that was sent to an address came back: from now on it is written to. */
export async function confirmContact({ actor, now }: Context, input: ConfirmContactInput): Promise<Outcome<object>> {
  const { contactId, digits } = confirmContactInput.parse(input)
  const owner = await db.contact.findUnique({ where: { id: contactId }, select: { accountId: true } })
  if (!permits(actor, 'notifications.confirm-contact', { accountId: owner?.accountId })) return refuse('forbidden')
  const { accountId } = actor
  if (await take([bucket(limits.contactTry, accountId)], now)) return refuse('notifications.tooManyTries')
  return transact(async (tx) => {
    const where = { id: contactId, accountId, confirmedAt: null, stoppedAt: null }
    const contact = await tx.contact.findFirst({ where })
    if (!contact) return refuse('notFound')
    if (now.getTime() - contact.createdAt.getTime() > codeLasts)
      return refuse('notifications.codeOver', { field: 'digits' })
    if (!timingSafeEqual(Buffer.from(contactCode(contact)), Buffer.from(digits)))
      return refuse('notifications.codeWrong', { field: 'digits' })

    await tx.contact.updateMany({ where, data: { confirmedAt: now } })
    const by = await pseudonymOf(tx, PLATFORM, accountId)
    await append(tx, PLATFORM, 'notifications.confirm-contact', { by, channel: contact.channel }, now)
    return done()
  })
}
