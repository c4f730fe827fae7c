import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { ticketed } from '@/lib/platform/reach/address'
import type { ContactView } from '../views'

/** Somebody who is known by a ticket alone: themselves, and no role at all. */
const bearer = (accountId: string): Actor => ({ accountId, memberId: null, grants: [] })

/** Whose letters a ticket at their foot is of, and which contact; null where we made none such, or the contact is forgotten. */
export async function letterBearer(
  text: string,
): Promise<{ actor: Actor; contact: Pick<ContactView, 'id' | 'channel' | 'label' | 'stoppedAt'> } | null> {
  const id = ticketed('stop', text)
  if (!id || !isId(id)) return null
  const select = { id: true, accountId: true, channel: true, label: true, stoppedAt: true } as const
  const contact = await db.contact.findUnique({ where: { id }, select })
  return contact && { actor: bearer(contact.accountId), contact }
}

/** Who took this ticket to the bot from their own page; null where we made none such, or the account is blocked. */
export async function chatBearer(text: string): Promise<Actor | null> {
  const id = ticketed('telegram', text)
  const account = id && isId(id) ? await db.account.count({ where: { id, blockedAt: null } }) : 0
  return id && account > 0 ? bearer(id) : null
}
