import { addContact } from '@/lib/features/notifications/commands/add-contact'
import { chooseNews } from '@/lib/features/notifications/commands/choose-news'
import { confirmContact } from '@/lib/features/notifications/commands/confirm-contact'
import { joinChat } from '@/lib/features/notifications/commands/join-chat'
import { removeContact } from '@/lib/features/notifications/commands/remove-contact'
import { renewCalendar } from '@/lib/features/notifications/commands/renew-calendar'
import { retryAll } from '@/lib/features/notifications/commands/retry-all'
import { retryLetter } from '@/lib/features/notifications/commands/retry-letter'
import { spreadNews } from '@/lib/features/notifications/commands/spread-news'
import { stopNews } from '@/lib/features/notifications/commands/stop-news'
import type { Context } from '@/lib/platform/auth/context'
import type { Outcome } from '@/lib/platform/errors/outcome'
import { accountWith } from '../accounts'
import { at } from '../desk'
import { sentSession } from '../meetings'
import { contactOf } from '../notifications'
import { subscriptionOf } from '../push'
import { type Case, type CasesOf, once } from './case'

const okrugId = '595902000'
const now = at('2026-09-15')

/** A command of somebody about themselves. */
async function own(call: (context: Context) => Promise<Outcome>): Promise<Case> {
  const { id: accountId } = await accountWith()
  return { okrugId, now, accountId, call }
}
/** One about a contact of theirs. */
async function ofContact(call: (context: Context, contactId: string) => Promise<Outcome>): Promise<Case> {
  const { accountId, contactId } = await contactOf()
  return { okrugId, now, accountId, call: (context) => call(context, contactId) }
}
const session = once(() => sentSession())

export const notificationsCases: CasesOf<'notifications'> = {
  'notifications.spread-news': async () => {
    const { ref } = await session()
    return {
      okrugId: ref.okrugId,
      now,
      call: (context) => spreadNews(context, { ...ref, key: 'notice', at: now.toISOString() }),
    }
  },
  'notifications.retry-all': async () => ({ okrugId, now, call: (context) => retryAll(context) }),
  'notifications.retry-letter': async () => ({
    okrugId,
    now,
    call: (context) => retryLetter(context, { letterId: crypto.randomUUID() }),
  }),
  'notifications.add-contact': () =>
    own((context) => addContact(context, { channel: 'push', lang: 'kk', label: 'Chrome', address: subscriptionOf() })),
  'notifications.choose-news': () =>
    own((context) => chooseNews(context, { notices: 'off', reminders: 'off', protocols: 'off', results: 'off' })),
  'notifications.renew-calendar': () => own((context) => renewCalendar(context)),
  'notifications.join-chat': () => own((context) => joinChat(context, { chat: '12345', lang: 'kk' })),
  'notifications.confirm-contact': () =>
    ofContact((context, contactId) => confirmContact(context, { contactId, digits: '000000' })),
  'notifications.stop-news': () => ofContact((context, contactId) => stopNews(context, { contactId })),
  'notifications.remove-contact': () => ofContact((context, contactId) => removeContact(context, { contactId })),
}
