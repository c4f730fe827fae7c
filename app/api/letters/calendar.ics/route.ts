import { calendarText } from '@/lib/features/notifications/feeds/calendar'
import { ownCalendar } from '@/lib/features/notifications/queries/news'
import { now } from '@/lib/platform/clock/clock'
import { publicOrigin } from '@/lib/platform/env/public-address'
import { dataHeaders } from '@/lib/platform/http/policy'
import { problem } from '@/lib/platform/http/problem'
import { translator } from '@/lib/platform/i18n/translator'

export const dynamic = 'force-dynamic'

/** A person's own calendar, for a calendar program, which cannot sign in: the address is the secret. Nobody else keeps it. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const lang = searchParams.get('lang') === 'ru' ? 'ru' : 'kk'
  const own = await ownCalendar(searchParams.get('t') ?? '', now())
  if (!own) return problem(404, 'No such calendar')
  const text = calendarText(own.place, own.meetings, {
    lang,
    t: translator(lang, 'notifications'),
    origin: publicOrigin(),
  })
  return new Response(text, {
    headers: { ...dataHeaders, 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-cache' },
  })
}
