import { stopNews } from '@/lib/features/notifications/commands/stop-news'
import { letterBearer } from '@/lib/features/notifications/queries/tickets'
import { now } from '@/lib/platform/clock/clock'
import { dataHeaders } from '@/lib/platform/http/policy'

export const dynamic = 'force-dynamic'

const answered = (status: number, more = {}) => new Response(null, { status, headers: { ...dataHeaders, ...more } })
const asked = (request: Request) => {
  const { searchParams } = new URL(request.url)
  const lang = searchParams.get('lang') === 'ru' ? 'ru' : 'kk'
  return { lang, ticket: searchParams.get('t') ?? '' }
}

/** The link in a letter, for people: the page that asks once, so that nothing that only looks at links ends anything. */
export function GET(request: Request): Response {
  const { lang, ticket } = asked(request)
  return answered(303, { Location: `/${lang}/notifications?${new URLSearchParams({ t: ticket })}` })
}

/**
 * The one click of a mail program (RFC 8058), which has neither cookies nor our origin: the ticket is the whole of its right, so this route does
 * not pass the proxy, and asks nothing else.
 */
export async function POST(request: Request): Promise<Response> {
  const holder = await letterBearer(asked(request).ticket.slice(0, 100))
  if (!holder) return answered(404)
  const stopped = await stopNews({ actor: holder.actor, now: now() }, { contactId: holder.contact.id })
  return answered(stopped.ok ? 204 : 404)
}
