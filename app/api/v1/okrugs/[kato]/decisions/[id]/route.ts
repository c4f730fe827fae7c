import { decisionRecord } from '@/lib/features/decisions/open-data/decision'
import { publishedDecision } from '@/lib/features/decisions/queries/published'
import { now } from '@/lib/platform/clock/clock'
import { open, unknownRecord } from '@/lib/platform/http/page'

export const dynamic = 'force-dynamic'

/** One published decision. 404: there is none of this id in the okrug. */
export async function GET(_: Request, { params }: { params: Promise<{ kato: string; id: string }> }) {
  const { kato, id } = await params
  const decision = await publishedDecision(kato, id, now())
  return decision ? open(decisionRecord(decision)) : unknownRecord()
}
