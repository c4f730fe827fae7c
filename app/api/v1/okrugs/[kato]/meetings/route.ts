import { decisionsOf } from '@/lib/features/decisions/queries/published'
import { meetingRecord } from '@/lib/features/meetings/open-data/meeting'
import { publishedMeetings } from '@/lib/features/meetings/queries/published'
import { meetingKinds, publicStates } from '@/lib/features/meetings/workflow'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { now } from '@/lib/platform/clock/clock'
import { choiceOf, open, pageOf, unknownOkrug } from '@/lib/platform/http/page'

export const dynamic = 'force-dynamic'

/** `?page=&kind=&state=` → `{data, total, page}`, fifty meetings a page, the latest first. 404: no such okrug. 422: no such page, kind or state. */
export async function GET(request: Request, { params }: { params: Promise<{ kato: string }> }) {
  const { kato } = await params
  const page = pageOf(request)
  if (page instanceof Response) return page
  const kind = choiceOf(request, 'kind', meetingKinds)
  if (kind instanceof Response) return kind
  const state = choiceOf(request, 'state', publicStates)
  if (state instanceof Response) return state
  if (!(await findOkrug(kato))) return unknownOkrug()
  const { data, ...rest } = await publishedMeetings(kato, page, { kind, state })
  const ids = data.map((meeting) => meeting.id)
  const decisions = Object.groupBy(await decisionsOf(kato, ids, now()), (one) => one.meeting.id)
  return open({ data: data.map((meeting) => meetingRecord(meeting, kato, decisions[meeting.id] ?? [])), ...rest })
}
