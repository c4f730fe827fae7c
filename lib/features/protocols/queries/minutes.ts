import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

const names = {
  select: { seat: true, member: { select: { surname: true, givenName: true, patronymic: true } } },
} as const

/** All that happened at a meeting, for assembling its protocol; null when the okrug has no such meeting. */
export function meetingRecord(tx: Tx, okrugId: string, id: string) {
  return tx.meeting.findUnique({
    where: { okrugId_id: { okrugId, id } },
    include: {
      okrug: { select: { nameKk: true, nameRu: true } },
      chair: names,
      secretary: names,
      overrides: { orderBy: { at: 'asc' } },
      invitees: { orderBy: { arrivedAt: 'asc' } },
      presences: { orderBy: { arrivedAt: 'asc' }, include: { membership: names } },
      agenda: { orderBy: { position: 'asc' }, include: { decision: true } },
      speeches: { orderBy: { at: 'asc' }, include: { membership: names, invitee: true } },
      motions: {
        orderBy: { openedAt: 'asc' },
        include: { candidate: names, votes: { include: { membership: names } } },
      },
    },
  })
}
export type MeetingRecord = NonNullable<Awaited<ReturnType<typeof meetingRecord>>>
export type MotionRecord = MeetingRecord['motions'][number]

/** The members by whose ids a motion's frozen presence is named. */
export function membersNamed(tx: Tx, okrugId: string, ids: string[]) {
  return tx.assemblyMembership.findMany({ where: { okrugId, id: { in: ids } }, select: { id: true, ...names.select } })
}
