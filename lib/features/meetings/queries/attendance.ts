import 'server-only'
import { db, type Tx } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { type FrozenVerdict, thawed } from '../verdicts/frozen'
import type { AttendanceView, FailureView, SeatView } from '../views'
import { admits, publicStates } from '../workflow'
import { fullName } from './attendees'
import { quorumOf, startOf } from './presence'

const shown = {
  presences: { orderBy: { arrivedAt: 'asc' } },
  invitees: { orderBy: { arrivedAt: 'asc' } },
} satisfies Prisma.MeetingInclude

type Row = Prisma.MeetingGetPayload<{ include: typeof shown }>

/** The holders of these memberships in the order of their seats, with what this meeting saw of them. */
async function seatsIn(tx: Tx, { okrugId, presences }: Row, ids: string[]): Promise<SeatView[]> {
  const rows = await tx.assemblyMembership.findMany({
    where: { okrugId, id: { in: ids } },
    orderBy: { seat: 'asc' },
    include: { member: { select: { surname: true, givenName: true, patronymic: true } } },
  })
  const katos = rows.flatMap((row) => row.settlementId ?? [])
  const units = await tx.unit.findMany({
    where: { kato: { in: katos } },
    select: { kato: true, nameKk: true, nameRu: true },
  })
  const named = new Map(units.map((unit) => [unit.kato, { kk: unit.nameKk, ru: unit.nameRu }]))
  return rows.map((row) => {
    const stays = presences.filter((stay) => stay.membershipId === row.id)
    return {
      membershipId: row.id,
      seat: row.seat,
      name: fullName(row.member),
      settlement: named.get(row.settlementId ?? '') ?? null,
      stays: stays.map((stay) => ({ from: stay.arrivedAt, to: stay.leftAt })),
      here: stays.find((stay) => !stay.leftAt)?.arrivedAt ?? null,
    }
  })
}

function resultOf({ registrationClosedAt: at, quorumVerdict }: Row): { at: Date; verdict: FrozenVerdict } | null {
  const verdict = thawed(quorumVerdict)
  return at && verdict ? { at, verdict } : null
}

/** Who may come to a session, who came and left, and AS-1 on who is there; null before its notice or where the okrug has no such meeting. */
export async function attendanceOf(okrugId: string, meetingId: string, now: Date): Promise<AttendanceView | null> {
  const row = await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: meetingId } }, include: shown })
  if (!row || !publicStates.includes(row.state)) return null
  const { seats, verdict } = await quorumOf(db, row)
  const startsAt = startOf(row)
  return {
    id: row.id,
    state: row.state,
    ordinal: row.number ?? 0,
    startsAt,
    place: { kk: row.placeKk ?? '', ru: row.placeRu ?? '' },
    seats: await seatsIn(db, row, seats),
    invitees: row.invitees.map(({ id, name, officeKk, officeRu, arrivedAt }) => ({
      id,
      name,
      office: { kk: officeKk, ru: officeRu },
      arrivedAt,
    })),
    quorum: verdict,
    result: resultOf(row),
    failure: row.failure as unknown as FailureView | null,
    running: admits(row.state, 'register-attendance'),
    begun: now >= startsAt,
  }
}
