import { trilingual } from '@/lib/platform/i18n/trilingual'
import { problem } from './problem'

/** A page's number as an address says it, from 1; the first where it says none. */
export const pageNumber = (text: string | null): number => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 1)

/** The page asked for by `?page=`, from 1; the answer 422 where it is no such number. */
export function pageOf(request: Request): number | Response {
  const text = new URL(request.url).searchParams.get('page') ?? '1'
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  return problem(422, 'Unprocessable Content', {
    errors: [{ pointer: '/page', detail: trilingual('okrugs', 'api.page') }],
  })
}

/** One of a few by `?name=`, undefined where it is not asked for; the answer 422 where it is none of them. */
export function choiceOf<One extends string>(
  request: Request,
  name: string,
  known: readonly One[],
): One | undefined | Response {
  const asked = new URL(request.url).searchParams.get(name)
  if (asked === null) return undefined
  const one = known.find((each) => each === asked)
  return (
    one ??
    problem(422, 'Unprocessable Content', {
      errors: [{ pointer: `/${name}`, detail: trilingual('okrugs', 'api.choice', { known: known.join(', ') }) }],
    })
  )
}

/** Data of the public doors: anyone may keep them, everyone asks again whether they are still so. */
export const open = (data: unknown): Response => Response.json(data, { headers: { 'cache-control': 'no-cache' } })

export const unknownOkrug = (): Response =>
  problem(404, 'Not Found', { errors: [{ pointer: '/kato', detail: trilingual('okrugs', 'api.unknown') }] })

/** No such meeting or decision, or it is not public. */
export const unknownRecord = (): Response =>
  problem(404, 'Not Found', { errors: [{ pointer: '/id', detail: trilingual('refusals', 'notFound') }] })
