import { meetingKinds } from '@/lib/features/meetings/workflow'
import { answerFeed } from '@/lib/features/notifications/feeds/answer'
import { calendarText } from '@/lib/features/notifications/feeds/calendar'
import { calendarOf } from '@/lib/features/notifications/queries/news'
import { now } from '@/lib/platform/clock/clock'
import { choiceOf } from '@/lib/platform/http/page'

export const dynamic = 'force-dynamic'

/** Meetings as a calendar to subscribe to: `?okrug=` or `?district=`, `?lang=` (answer.ts), `?kind=` for one body alone. */
export async function GET(request: Request): Promise<Response> {
  const kind = choiceOf(request, 'kind', meetingKinds)
  if (kind instanceof Response) return kind
  return answerFeed(request, 'text/calendar; charset=utf-8', async (place, speech) =>
    calendarText(place, await calendarOf(place, now(), kind), speech),
  )
}
