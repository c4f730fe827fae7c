import 'server-only'
import { createHash } from 'node:crypto'
import { publicOrigin } from '@/lib/platform/env/public-address'
import { hasAlready } from '@/lib/platform/http/etag'
import { choiceOf } from '@/lib/platform/http/page'
import { spokenProblem } from '@/lib/platform/http/spoken-problem'
import { translator } from '@/lib/platform/i18n/translator'
import { trilingual } from '@/lib/platform/i18n/trilingual'
import { feedPlace } from '../queries/news'
import type { FeedPlace } from '../views'
import { feedLangs, type Speech } from './naming'

/** Seconds for which a reader or a proxy may keep a feed without asking. */
const fresh = 300

type Write = (place: FeedPlace, speech: Speech & { origin: string; self: string }) => Promise<string>

/**
 * The answer of a feed's route. `?okrug=` or `?district=`, a KATO code, says whose; `?lang=kk|ru` in which state language, Kazakh unless asked.
 * Kept for five minutes, then asked again with its ETag. 404: no such place. 422: neither code or both, or no such language.
 */
export async function answerFeed(request: Request, type: string, write: Write): Promise<Response> {
  const url = new URL(request.url)
  const lang = choiceOf(request, 'lang', feedLangs)
  if (lang instanceof Response) return lang
  const [okrug, district] = ['okrug', 'district'].map((name) => url.searchParams.get(name))
  if (!okrug === !district)
    return spokenProblem(422, [{ pointer: '/okrug', detail: trilingual('notifications', 'api.place') }])
  const place = await feedPlace(okrug ? { okrug } : { district: district ?? '' })
  if (!place) return spokenProblem(404, [{ pointer: '/', detail: trilingual('okrugs', 'api.unknown') }])
  const used = lang ?? 'kk'
  const origin = publicOrigin()
  const self = `${origin}${url.pathname}${url.search}`
  const text = await write(place, { lang: used, t: translator(used, 'notifications'), origin, self })
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const same = hasAlready(request, etag)
  return new Response(same ? null : text, {
    status: same ? 304 : 200,
    headers: { 'content-type': type, 'cache-control': `public, max-age=${fresh}, must-revalidate`, etag },
  })
}
