import 'server-only'
import { filledSeats } from '@/lib/features/assemblies/queries/seats'
import { db, type Tx } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { almatyDate } from '@/lib/statute/civil-date'
import { type FrozenVerdict, lawOn, thawed } from '../verdicts/frozen'
import type { AttendanceView, FailureView, SeatView } from '../views'
import { admits, isUnopened, publicStates } from '../workflow'
import { attendeesOf } from './attendees'
import { startOf } from './electorate'
import { quorumOf } from './presence'

const shown = {
  presences: { orderBy: { arrivedAt: 'asc' } },
  invitees: { orderBy: { arrivedAt: 'asc' } },
} satisfies Prisma.MeetingInclude

type Row = Prisma.MeetingGetPayload<{ include: typeof shown }>

/** The holders of seats in their order, with what this meeting saw of them. */
async function seatsIn(tx: Tx, row: Row, ids: string[]): Promise<SeatView[]> {
  const { okrugId, presences } = row
  const held = await filledSeats(tx, okrugId, lawOn(startOf(row)).day)
  const settlementOf = new Map(held.map((seat) => [seat.memberId, seat.settlementId ?? '']))
  const units = await tx.unit.findMany({
    where: { kato: { in: [...settlementOf.values()] } },
    select: { kato: true, nameKk: true, nameRu: true },
  })
  const nameOf = new Map(units.map((unit) => [unit.kato, { kk: unit.nameKk, ru: unit.nameRu }]))
  return (await attendeesOf(tx, row, ids)).map(({ id, seat, name }) => {
    const stays = presences.filter((stay) => stay.memberId === id)
    return {
      memberId: id,
      seat: row.kind === 'session' ? (seat ?? 0) : 0,
      name,
      settlement: nameOf.get(settlementOf.get(id) ?? '') ?? null,
      stays: stays.map((stay) => ({ from: stay.arrivedAt, to: stay.leftAt })),
      here: stays.find((stay) => !stay.leftAt)?.arrivedAt ?? null,
    }
  })
}

function resultOf({ registrationClosedAt: at, quorumVerdict }: Row): { at: Date; verdict: FrozenVerdict } | null {
  const verdict = thawed(quorumVerdict)
  return at && verdict ? { at, verdict } : null
}

/**
 * Who may come to a meeting (where residence makes its base: who came), who came and left, and its quorum on who is there; null before its
 * notice or where the okrug has no such meeting.
 */
export async function attendanceOf(okrugId: string, meetingId: string, now: Date): Promise<AttendanceView | null> {
  const row = await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: meetingId } }, include: shown })
  if (!row || !publicStates.includes(row.state)) return null
  const { ids, voters, cards, count, verdict } = await quorumOf(db, row)
  const startsAt = startOf(row)
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    ordinal: row.number ?? 0,
    startsAt,
    place: { kk: row.placeKk ?? '', ru: row.placeRu ?? '' },
    seats: await seatsIn(db, row, [...(ids ?? new Set(row.presences.map((stay) => stay.memberId)))]),
    people: { ...count, voters, cards },
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
    over: isUnopened(row.state) && almatyDate(now) > almatyDate(startsAt),
  }
}
