import { findAssembly } from '@/lib/features/assemblies/queries/assembly'
import { findDelegates, pastDelegates } from '@/lib/features/assemblies/queries/elections'
import { findOkrug } from '@/lib/features/okrugs/queries'
import { now } from '@/lib/platform/clock/clock'
import { open, unknownOkrug } from '@/lib/platform/http/page'
import { almatyDate } from '@/lib/statute/civil-date'

export const dynamic = 'force-dynamic'

/**
 * `{assembly, delegates, pastDelegates}` of today: the assembly seat by seat (null before its first composition) and the delegates'
 * mandates in force, and those that are over, each with the `election` it comes from: meeting, number, date, how many voices of how many
 * present. 404: no such okrug.
 */
export async function GET(_: Request, { params }: { params: Promise<{ kato: string }> }) {
  const { kato } = await params
  if (!(await findOkrug(kato))) return unknownOkrug()
  const today = almatyDate(now())
  const [assembly, delegates, past] = await Promise.all([
    findAssembly(kato, today),
    findDelegates(kato, today),
    pastDelegates(kato, today),
  ])
  return open({ assembly, delegates, pastDelegates: past })
}
