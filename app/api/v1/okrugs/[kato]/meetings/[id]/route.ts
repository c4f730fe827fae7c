import { decisionsOf } from '@/lib/features/decisions/queries/published'
import { meetingRecord } from '@/lib/features/meetings/open-data/meeting'
import { publishedMeeting } from '@/lib/features/meetings/queries/published'
import { now } from '@/lib/platform/clock/clock'
import { open, unknownRecord } from '@/lib/platform/http/page'

export const dynamic = 'force-dynamic'

/** One meeting from its notice on. 404: there is none of this id in the okrug, or it has no notice yet. */
export async function GET(_: Request, { params }: { params: Promise<{ kato: string; id: string }> }) {
  const { kato, id } = await params
  const meeting = await publishedMeeting(kato, id)
  return meeting ? open(meetingRecord(meeting, kato, await decisionsOf(kato, [id], now()))) : unknownRecord()
}
