import 'server-only'
import { env } from '@/lib/platform/env/env'
import { translator } from '@/lib/platform/i18n/translator'
import type { Sender } from './message'

const patience = 20_000

/**
 * To a phone by a gateway that takes `{ id, to, text }` as JSON with a bearer's token, as operators' gateways or a small adapter before one do.
 * Without SMS_URL and SMS_TOKEN there is no such channel.
 */
export const sendSms: Sender = async (phone, { id, lang, subject, url, stop }) => {
  const ends = translator(lang, 'letters')('stopShort', { stop })
  const { SMS_URL = '', SMS_TOKEN = '' } = env()
  const answer = await fetch(SMS_URL, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${SMS_TOKEN}` },
    body: JSON.stringify({ id, to: phone, text: `${subject} ${url} ${ends}` }),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch(() => null)
  if (answer?.ok) return 'sent'
  // Not 404, which a mistaken SMS_URL says of everybody.
  if (answer?.status === 410) return 'gone'
  throw new Error(`sms ${answer?.status ?? 'away'}`)
}
