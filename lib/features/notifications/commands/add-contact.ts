import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { bucket, limits, take } from '@/lib/platform/auth/throttle'
import { db, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { post } from '@/lib/platform/outbox/post'
import { addressFingerprint, masked, sealAddress } from '@/lib/platform/reach/address'
import { openChannels } from '@/lib/platform/reach/senders'
import { codeTopic } from '../queries/contact-code'
import { type AddContactInput, addContactInput } from '../schema'
import { mostContacts as most } from '../views'

/**
 * A person says where they want to be reached. A mailbox or a phone is sent a code first, and nothing else before it came back: nobody subscribes
 * another. A browser has said itself that it wants it.
 */
export async function addContact(
  { actor, now }: Context,
  input: AddContactInput,
): Promise<Outcome<{ contactId: string; confirmed: boolean }>> {
  const wish = addContactInput.parse(input)
  const { channel, lang, address } = wish
  const account = actor && (await db.account.findUnique({ where: { id: actor.accountId }, select: { id: true } }))
  if (!permits(actor, 'notifications.add-contact', { accountId: account?.id })) return refuse('forbidden')
  if (!openChannels().includes(channel)) return refuse('notifications.noChannel', { field: 'address' })
  const { accountId } = actor
  const asks = channel !== 'push'
  // Each code is a letter to somebody who may not have asked for it.
  if (asks && (await take([bucket(limits.contact, accountId)], now))) return refuse('notifications.tooManyCodes')
  return transact(async (tx) => {
    await tx.$queryRaw`select 1 from account where id = ${accountId}::uuid for update`
    const fingerprint = addressFingerprint(channel, address)
    const where = { accountId_fingerprint: { accountId, fingerprint } }
    const known = await tx.contact.findUnique({ where })
    if (!known && (await tx.contact.count({ where: { accountId } })) >= most)
      return refuse('notifications.tooMany', { params: { most } })
    if (known?.confirmedAt && !known.stoppedAt) return refuse('notifications.alreadyThere', { field: 'address' })

    const label = wish.channel === 'push' ? wish.label : masked(wish.channel, address)
    const confirmedAt = asks ? null : now
    const row = { channel, lang, address: sealAddress(address, accountId), label, createdAt: now, confirmedAt }
    const { id: contactId } = await tx.contact.upsert({
      where,
      create: { accountId, fingerprint, ...row },
      update: { ...row, stoppedAt: null },
    })
    // What waited for a digest when the address was stopped is no news any more.
    if (known) await tx.letter.deleteMany({ where: { contactId, sentAt: null } })
    if (asks) await post(tx, codeTopic, [{ contactId }], now)
    const by = await pseudonymOf(tx, PLATFORM, accountId)
    await append(tx, PLATFORM, 'notifications.add-contact', { by, channel, confirmed: !asks }, now)
    return done({ contactId, confirmed: !asks })
  })
}
