import { joinChat } from '@/lib/features/notifications/commands/join-chat'
import { chatBearer } from '@/lib/features/notifications/queries/tickets'
import { telegramUpdate } from '@/lib/features/notifications/schema'
import { now } from '@/lib/platform/clock/clock'
import { env } from '@/lib/platform/env/env'
import { bodyText } from '@/lib/platform/http/body'
import { dataHeaders } from '@/lib/platform/http/policy'
import { isTelegram } from '@/lib/platform/reach/telegram'

export const dynamic = 'force-dynamic'

const answered = (status: number) => new Response(null, { status, headers: dataHeaders })
const largest = 64 * 1024

async function said(request: Request): Promise<unknown> {
  const body = await bodyText(request, largest)
  try {
    return typeof body === 'object' ? JSON.parse(body.text) : null
  } catch {
    return null
  }
}

/**
 * What people write to the bot, as Telegram tells it: `/start` and a ticket joins the chat to its person. Whoever does not know the secret that only
 * Telegram was told gets 404, before anything of the body is read.
 */
export async function POST(request: Request): Promise<Response> {
  if (!env().TELEGRAM_TOKEN || !isTelegram(request.headers)) return answered(404)
  const update = telegramUpdate.safeParse(await said(request))
  const [, start] = update.success ? (/^\/start (\S+)$/.exec(update.data.message.text) ?? []) : []
  // Telegram tells again what is not answered well; what is nothing to us is answered too.
  if (!update.success || !start) return answered(204)
  const { chat, from } = update.data.message
  const lang = from?.language_code?.startsWith('ru') ? 'ru' : 'kk'
  const actor = await chatBearer(start.replace(/^(.{36})_/, '$1.'))
  if (actor) await joinChat({ actor, now: now() }, { chat: String(chat.id), lang })
  return answered(204)
}
