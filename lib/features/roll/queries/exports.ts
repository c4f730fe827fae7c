import 'server-only'
import type { Context } from '@/lib/platform/auth/context'
import { proven } from '@/lib/platform/auth/proven'
import { db } from '@/lib/platform/db/client'

/** For how long after asking for it a whole community's list is shown [P]: long enough to print it, in milliseconds. */
const shown = 5 * 60_000

/**
 * Whether this person has just asked for the list, by the ledger's own entry (commands/export-roll.ts): no proof for something else opens it.
 * Where they are signed in elsewhere too, it stays closed: nobody proved anything there.
 */
export async function exportedJustNow(
  { actor, now, session }: Context,
  { okrugId, meetingId }: { okrugId: string; meetingId: string },
): Promise<boolean> {
  if (!actor || !proven(session, now)) return false
  const where = { unitId_recordId: { unitId: okrugId, recordId: actor.accountId } }
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
