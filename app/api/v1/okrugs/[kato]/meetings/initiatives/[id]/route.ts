import { initiativeRecord } from '@/lib/features/meetings/open-data/initiative'
import { findInitiative } from '@/lib/features/meetings/queries/initiatives'
import { now } from '@/lib/platform/clock/clock'
import { open, unknownRecord } from '@/lib/platform/http/page'

export const dynamic = 'force-dynamic'

/** One initiative for a gathering: its words, the count against the frozen threshold, the district akim's decision. 404: none of this id. */
export async function GET(_: Request, { params }: { params: Promise<{ kato: string; id: string }> }) {
  const { kato, id } = await params
  const initiative = await findInitiative(kato, id, now())
  return initiative ? open(initiativeRecord(initiative)) : unknownRecord()
}
