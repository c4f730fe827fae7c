import { decisionRecord } from '@/lib/features/decisions/open-data/decision'
import { publishedDecisions } from '@/lib/features/decisions/queries/published'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { now } from '@/lib/platform/clock/clock'
import { open, pageOf, unknownOkrug } from '@/lib/platform/http/page'

export const dynamic = 'force-dynamic'

/** `?page=` → `{data, total, page}`, fifty decisions a page, the newest first. 404: no such okrug. 422: no such page number. */
export async function GET(request: Request, { params }: { params: Promise<{ kato: string }> }) {
  const { kato } = await params
  const page = pageOf(request)
  if (page instanceof Response) return page
  if (!(await findOkrug(kato))) return unknownOkrug()
  const { data, ...rest } = await publishedDecisions(kato, page, now())
  return open({ data: data.map(decisionRecord), ...rest })
}
