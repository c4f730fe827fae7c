import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'
import { publicOrigin } from '@/lib/platform/env/public-address'
import { ticket } from '@/lib/platform/reach/address'
import { vapidKeys } from '@/lib/platform/reach/push'
import { openChannels } from '@/lib/platform/reach/senders'
import { type ContactView, type NewsPace, type NewsTopic, newsTopics, type OwnNews, usualPace } from '../views'
import { calendarTicket } from './tickets'

const viewed = { id: true, channel: true, lang: true, label: true, confirmedAt: true, stoppedAt: true } as const

/** Where a person writes to the bot with their ticket, which may hold no dot there; null without a bot. */
function botAddress(accountId: string): string | null {
  const { TELEGRAM_BOT } = env()
  return TELEGRAM_BOT ? `https://t.me/${TELEGRAM_BOT}?start=${ticket('telegram', accountId).replace('.', '_')}` : null
}

/** Where a person is reached, what they hear of and how often, and by what else they could be reached here. */
export async function ownNews({ accountId }: Actor, lang: 'kk' | 'ru'): Promise<OwnNews> {
  const [account, contacts, choices] = await Promise.all([
    db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { id: true, calendarTurn: true, memberId: true },
    }),
    db.contact.findMany({ where: { accountId }, select: viewed, orderBy: { createdAt: 'asc' } }),
    db.newsChoice.findMany({ where: { accountId } }),
  ])
  const chosen = new Map(choices.map(({ topic, pace }) => [topic, pace]))
  const paces = newsTopics.map((topic) => [topic, chosen.get(topic) ?? usualPace[topic]] as const)
  const address = new URLSearchParams({ lang, t: calendarTicket(account) })
  return {
    contacts: contacts as ContactView[],
    paces: Object.fromEntries(paces) as Record<NewsTopic, NewsPace>,
    channels: openChannels(),
    pushKey: vapidKeys().publicKey,
    calendar: account.memberId && `${publicOrigin()}/api/letters/calendar.ics?${address}`,
    bot: botAddress(accountId),
  }
}
