import { oparl } from '@/lib/features/meetings/oparl/answer'
import { filterOf } from '@/lib/features/meetings/oparl/filter'
import { now } from '@/lib/platform/clock/clock'
import { open, pageOf, unknownRecord } from '@/lib/platform/http/page'
import { problem } from '@/lib/platform/http/problem'
import { trilingual } from '@/lib/platform/i18n/trilingual'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ path?: string[] }> }

/**
 * OParl 1.1: the system, its bodies, and below a body `/organizations`, `/persons`, `/meetings` and `/papers`, each as a list (`?page=`)
 * and one by one, and lists of what stands within those (`/agenda-items`, `/files`, `/locations`, `/consultations`, `/memberships`). An
 * object's address is its id. Lists take OParl's filters (`created_since`, `created_until`, `modified_since`, `modified_until`, with a
 * zone), those of meetings `?organ=` too. Anybody's page may read it (OParl asks for CORS). 404: there is no such object. 422: no such
 * page, or no moment.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { path = [] } = await params
  const page = pageOf(request)
  if (page instanceof Response) return page
  const asked = filterOf(new URL(request.url).searchParams)
  if ('wrong' in asked)
    return problem(422, 'Unprocessable Content', {
      errors: [{ pointer: `/${asked.wrong}`, detail: trilingual('oparl', 'moment') }],
    })
  const found = await oparl({ path, page, filter: asked.filter, now: now() })
  const answer = found ? open(found) : unknownRecord()
  answer.headers.set('access-control-allow-origin', '*')
  return answer
}
