import { hallTopic, liveMeeting } from '@/lib/features/meetings/queries/live'
import { stream } from '@/lib/platform/live/stream'

export const dynamic = 'force-dynamic'

/** The event stream of a session for all its screens: `LiveMeetingView`, from its notice on. */
export async function GET(request: Request, { params }: { params: Promise<{ kato: string; id: string }> }) {
  const { kato, id } = await params
  return stream(request, { topic: hallTopic(kato, id), read: () => liveMeeting(kato, id) })
}
