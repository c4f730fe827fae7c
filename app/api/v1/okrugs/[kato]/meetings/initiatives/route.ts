import { initiativeRecord } from '@/lib/features/meetings/open-data/initiative'
import { initiativesOf } from '@/lib/features/meetings/queries/initiatives'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { now } from '@/lib/platform/clock/clock'
import { open, unknownOkrug } from '@/lib/platform/http/page'

export const dynamic = 'force-dynamic'

/** The latest hundred initiatives for a gathering (GA-3), those that still run first. 404: no such okrug. */
export async function GET(_: Request, { params }: { params: Promise<{ kato: string }> }) {
  const { kato } = await params
  if (!(await findOkrug(kato))) return unknownOkrug()
  return open({ data: (await initiativesOf(kato, now())).map(initiativeRecord) })
}
