import 'server-only'
import { named } from '@/lib/features/roll/identity/names'
import type { Tx } from '@/lib/platform/db/client'

/** A decision with the meeting its number comes from. */
const numbered = { include: { meeting: { select: { kind: true, year: true, number: true } } } } as const

/** All that happened at a meeting, for assembling its protocol; null when the okrug has no such meeting. */
export async function meetingRecord(tx: Tx, okrugId: string, id: string) {
  const record = await tx.meeting.findUnique({
    where: { okrugId_id: { okrugId, id } },
    include: {
      okrug: { select: { nameKk: true, nameRu: true } },
      area: { select: { nameKk: true, nameRu: true } },
      chair: named,
      secretary: named,
      overrides: { orderBy: { at: 'asc' } },
      invitees: { orderBy: { arrivedAt: 'asc' } },
      presences: { where: { absent: false }, orderBy: { arrivedAt: 'asc' } },
      agenda: { orderBy: { position: 'asc' }, include: { decision: true, reconsiders: numbered } },
      hearings: { orderBy: { decisionId: 'asc' }, include: { decision: numbered } },
      pauses: { orderBy: { from: 'asc' } },
      speeches: { where: { state: 'done' }, orderBy: { at: 'asc' }, include: { member: named, invitee: true } },
      motions: {
        orderBy: { openedAt: 'asc' },
        include: { candidate: named, votes: true },
      },
    },
  })
  if (!record) return null
  // Who came by phone is known to have been there only once the hall was counted: the list says no more than the number (docs/decisions/071).
  const presences = record.presences.filter((stay) => record.headcount !== null || stay.arrival !== 'phone')
  return { ...record, presences, motions: await withSettlements(tx, record.motions) }
}

/** Elections to seats with the settlement each is for. */
async function withSettlements<M extends { settlementId: string | null }>(tx: Tx, motions: readonly M[]) {
  const ids = motions.flatMap(({ settlementId }) => settlementId ?? [])
  const units = ids.length > 0 ? await tx.unit.findMany({ where: { kato: { in: ids } } }) : []
  const nameOf = new Map(units.map(({ kato, nameKk, nameRu }) => [kato, { kk: nameKk, ru: nameRu }]))
  return motions.map((motion) => ({ ...motion, settlement: nameOf.get(motion.settlementId ?? '') ?? null }))
}
export type MeetingRecord = NonNullable<Awaited<ReturnType<typeof meetingRecord>>>
export type MotionRecord = MeetingRecord['motions'][number]
