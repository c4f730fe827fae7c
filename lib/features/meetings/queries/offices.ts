import 'server-only'
import type { OfficeView } from '@/lib/features/voting/views'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { allowedIn } from '../workflow'

/** The meetings under way that elected a person their chair or secretary, the latest first. */
export async function officesOf(memberId: string | null): Promise<OfficeView[]> {
  if (!memberId) return []
  const rows = await db.meeting.findMany({
    where: { state: { in: [...allowedIn['take-break']] }, OR: [{ chairId: memberId }, { secretaryId: memberId }] },
    orderBy: { startsAt: 'desc' },
  })
  return rows.flatMap(({ okrugId, id, kind, number, startsAt, chairId }) =>
    startsAt
      ? [
          {
            okrugId,
            meetingId: id,
            kind,
            ordinal: number ?? 0,
            startsAt,
            office: chairId === memberId ? 'chair' : 'secretary',
          },
        ]
      : [],
  )
}

/** The okrug of a meeting that elected this person its chair or secretary, and as what; null of any other. */
export async function officeAt(meetingId: string, memberId: string | null) {
  if (!memberId || !isId(meetingId)) return null
  const row = await db.meeting.findFirst({
    where: { id: meetingId, OR: [{ chairId: memberId }, { secretaryId: memberId }] },
    select: { okrugId: true, chairId: true },
  })
  return row && { okrugId: row.okrugId, office: row.chairId === memberId ? ('chair' as const) : ('secretary' as const) }
}
