import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockAccount } from '@/lib/features/accounts/queries/locked'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { addressFingerprint, sealAddress } from '@/lib/platform/reach/address'
import { type JoinChatInput, joinChatInput } from '../schema'
import { mostContacts } from '../views'

/**
 * A person wrote to the portal's bot with the ticket from their own page (queries/tickets.ts): the chat is theirs. That the word comes from
 * Telegram has been shown before it gets here.
 */
export function joinChat({ actor, now }: Context, input: JoinChatInput): Promise<Outcome<object>> {
  const { chat, lang } = joinChatInput.parse(input)
  return transact(async (tx) => {
    const account = actor && (await lockAccount(tx, actor.accountId))
    if (!permits(actor, 'notifications.join-chat', { accountId: account?.id })) return refuse('forbidden')
    const { accountId } = actor
    const fingerprint = addressFingerprint('telegram', chat)
    const where = { accountId_fingerprint: { accountId, fingerprint } }
    const known = await tx.contact.findUnique({ where, select: { stoppedAt: true } })
    if (!known && (await tx.contact.count({ where: { accountId } })) >= mostContacts)
      return refuse('notifications.tooMany', { params: { most: mostContacts } })
    const row = {
      channel: 'telegram' as const,
      lang,
      label: 'Telegram',
      createdAt: now,
      confirmedAt: now,
      stoppedAt: null,
    }
    const { id: contactId } = await tx.contact.upsert({
      where,
      create: { accountId, fingerprint, address: sealAddress(chat, accountId), ...row },
      update: row,
    })
    // What waited for a digest when the chat was left is no news any more.
    if (known?.stoppedAt) await tx.letter.deleteMany({ where: { contactId, sentAt: null } })
    const by = await pseudonymOf(tx, PLATFORM, accountId)
    await append(tx, PLATFORM, 'notifications.join-chat', { by, channel: 'telegram' }, now)
    return done()
  })
}
