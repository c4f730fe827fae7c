import { oparl } from '@/lib/features/meetings/oparl/answer'
import { now } from '@/lib/platform/clock/clock'
import { open, pageOf, unknownRecord } from '@/lib/platform/http/page'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ path?: string[] }> }

/**
 * OParl 1.1: the system, its bodies, and below a body `/organizations`, `/persons`, `/meetings` and `/papers`, each as a list (`?page=`) and one by one,
 * and lists of what stands within those (`/agenda-items`, `/files`, `/locations`, `/consultations`, `/memberships`). An
 * object's address is its id. Anybody's page may read it (OParl asks for CORS). 404: there is no such object. 422: no such page.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { path = [] } = await params
  const page = pageOf(request)
  if (page instanceof Response) return page
  const organ = new URL(request.url).searchParams.get('organ')
  const found = await oparl({ path, page, organ, now: now() })
  const answer = found ? open(found) : unknownRecord()
  answer.headers.set('access-control-allow-origin', '*')
  return answer
}
