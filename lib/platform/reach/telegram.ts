import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { keyed } from '@/lib/platform/auth/keyed'
import { env } from '@/lib/platform/env/env'
import { publicOrigin } from '@/lib/platform/env/public-address'
import type { Sender } from './message'

const patience = 20_000
/** What a message may hold, in characters; links and the way to end it take their part. */
const longest = 4096

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text)

/** To a chat that its owner joined to the account. Without TELEGRAM_TOKEN there is no such channel. */
export const sendTelegram: Sender = async (chat, { subject, text, url, stop }) => {
  const { TELEGRAM_TOKEN, TELEGRAM_API } = env()
  const foot = `\n\n${url}\n\n${stop}`
  const answer = await fetch(`${TELEGRAM_API}/bot${TELEGRAM_TOKEN}/sendMessage`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      chat_id: chat,
      text: `${subject}\n\n${cut(text, longest - foot.length - subject.length - 3)}${foot}`,
    }),
    signal: AbortSignal.timeout(patience),
  }).catch(() => null)
  if (answer?.ok) return 'sent'
  // Blocked by its owner, or no such chat; 400 says every other mistake of ours too.
  if (answer?.status === 403) return 'gone'
  if (answer?.status === 400 && /chat not found/i.test(await answer.text())) return 'gone'
  throw new Error(`telegram ${answer?.status ?? 'away'}`)
}

/** What Telegram sends back with everything it tells us, by which its word is known from anybody else's. */
const webhookSecret = () => keyed('telegram webhook').toString('base64url')

/** Whether a request to the webhook comes from Telegram. */
export function isTelegram(headers: Headers): boolean {
  const [own, given] = [webhookSecret(), headers.get('x-telegram-bot-api-secret-token') ?? ''].map((one) =>
    Buffer.from(one),
  )
  return own !== undefined && given !== undefined && own.length === given.length && timingSafeEqual(own, given)
}

/** Tells Telegram where the portal listens. Without a bot, or while Telegram is away, nothing. */
export async function tellWebhook(): Promise<void> {
  const { TELEGRAM_TOKEN, TELEGRAM_API } = env()
  if (!TELEGRAM_TOKEN) return
  const wish = {
    url: `${publicOrigin()}/api/letters/telegram`,
    secret_token: webhookSecret(),
    allowed_updates: ['message'],
  }
  await fetch(`${TELEGRAM_API}/bot${TELEGRAM_TOKEN}/setWebhook`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(wish),
    signal: AbortSignal.timeout(patience),
  }).catch(() => console.error('telegram does not answer'))
}
