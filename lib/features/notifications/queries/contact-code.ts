import 'server-only'
import { keyed } from '@/lib/platform/auth/keyed'
import { db } from '@/lib/platform/db/client'
import { publicOrigin } from '@/lib/platform/env/public-address'
import { translator } from '@/lib/platform/i18n/translator'
import { openAddress, stopAddress } from '@/lib/platform/reach/address'
import { type Senders, senders } from '@/lib/platform/reach/senders'

/** The job that sends a code to a new address. */
export const codeTopic = 'notifications.send-code'

/** How long a code is good for, in milliseconds [P]. */
export const codeLasts = 24 * 3_600_000

/** The six digits that show that what is sent to a contact arrives: they follow from it and the moment it was given, so nothing is kept. */
export function contactCode({ id, createdAt }: { id: string; createdAt: Date }): string {
  const number = keyed('contact code', id, createdAt.toISOString()).readUInt32BE() % 1_000_000
  return String(number).padStart(6, '0')
}

/** Sends its code to a contact that waits for it: the work of a job. */
export async function sendCode(contactId: string, by: Senders = senders): Promise<void> {
  const contact = await db.contact.findFirst({ where: { id: contactId, confirmedAt: null, stoppedAt: null } })
  if (!contact) return
  const lang = contact.lang as 'kk' | 'ru'
  const t = translator(lang, 'letters')
  const code = contactCode(contact)
  await by[contact.channel](openAddress(contact.address, contact.accountId), {
    id: `${contact.id}.${contact.createdAt.getTime()}`,
    lang,
    stop: stopAddress(contact.id, lang),
    subject: t('code.subject', { code }),
    text: t('code.text', { code }),
    url: `${publicOrigin()}/${lang}/my/notifications`,
  })
}
