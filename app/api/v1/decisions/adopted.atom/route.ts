import { answerFeed } from '@/lib/features/notifications/feeds/answer'
import { atomText } from '@/lib/features/notifications/feeds/atom'
import { newsOf } from '@/lib/features/notifications/queries/news'

export const dynamic = 'force-dynamic'

/** Decisions since their publication, as an Atom feed: `?okrug=` or `?district=`, `?lang=` (answer.ts). */
export const GET = (request: Request) =>
  answerFeed(request, 'application/atom+xml; charset=utf-8', async (place, speech) =>
    atomText(place, 'decisions', await newsOf(place, 'decisions'), speech),
  )
