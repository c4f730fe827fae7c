import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db/client'

/** For how long after asking for it a whole community's list is shown [P]: long enough to print it, in milliseconds. */
const shown = 5 * 60_000

/** Whether this person has just asked for the list, by the ledger's own entry (commands/export-roll.ts): no other proof opens it, and none unwritten. */
export async function exportedJustNow(
  { accountId }: Actor,
  { okrugId, meetingId }: { okrugId: string; meetingId: string },
  now: Date,
): Promise<boolean> {
  const where = { unitId_recordId: { unitId: okrugId, recordId: accountId } }
  const known = await db.pseudonym.findUnique({ where, select: { digest: true } })
  if (!known) return false
  const of = (key: string, equals: string) => ({ data: { path: [key], equals } })
  const entries = await db.ledgerEntry.count({
    where: {
      unitId: okrugId,
      event: 'roll.export-roll',
      at: { gt: new Date(now.getTime() - shown), lte: now },
      AND: [of('meeting', meetingId), of('by', known.digest)],
    },
  })
  return entries > 0
}
