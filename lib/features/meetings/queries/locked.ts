import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/**
 * A meeting with what commands decide on, its row locked until the transaction ends: `write` for a step of the meeting itself, `read` for
 * rows beside it (an arrival, a paper) that may go on together but not during a step. Null when the okrug has no such meeting.
 */
export async function lockMeeting(tx: Tx, okrugId: string, id: string, lock: 'write' | 'read' = 'write') {
  if (lock === 'write')
    await tx.$queryRaw`select 1 from meeting where okrug_id = ${okrugId} and id = ${id}::uuid for update`
  else await tx.$queryRaw`select 1 from meeting where okrug_id = ${okrugId} and id = ${id}::uuid for share`
  return tx.meeting.findUnique({
    where: { okrugId_id: { okrugId, id } },
    include: {
      agenda: { orderBy: { position: 'asc' }, include: { materials: { select: { id: true, addedAt: true } } } },
      overrides: true,
      okrug: { select: { districtId: true } },
    },
  })
}
export type LockedMeeting = NonNullable<Awaited<ReturnType<typeof lockMeeting>>>

/** Who is in the room now, by their rows on the roll. */
export async function presentIn(tx: Tx, okrugId: string, meetingId: string): Promise<string[]> {
  const rows = await tx.presence.findMany({
    where: { okrugId, meetingId, leftAt: null },
    select: { memberId: true },
    orderBy: { memberId: 'asc' },
  })
  return rows.map((row) => row.memberId)
}
