import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { ticket, ticketed } from '@/lib/platform/reach/address'
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

/** A person's own calendar's; `turn` tells those given before it was renewed from the one that is good. Without one it is of the first turn. */
export const calendarTicket = ({ id, calendarTurn }: { id: string; calendarTurn: number }): string =>
  ticket('calendar', `${id}~${calendarTurn}`)

/** The account, with its member of a community, whose calendar this ticket opens; null where we made none such or it was renewed since. */
export async function calendarBearer(text: string) {
  const [id = '', turn = ''] = ticketed('calendar', text)?.split('~') ?? []
  if (!isId(id)) return null
  const where = { id, calendarTurn: Number(turn), blockedAt: null }
  return db.account.findFirst({ where, include: { member: true } })
}

/** Who took this ticket to the bot from their own page; null where we made none such, or the account is blocked. */
export async function chatBearer(text: string): Promise<Actor | null> {
  const id = ticketed('telegram', text)
  const account = id && isId(id) ? await db.account.count({ where: { id, blockedAt: null } }) : 0
  return id && account > 0 ? bearer(id) : null
}
