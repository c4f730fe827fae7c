import 'server-only'
import { filledSeats } from '@/lib/features/assemblies/queries/seats'
import { fullName, named } from '@/lib/features/roll/identity/names'
import type { Tx } from '@/lib/platform/db/client'
import { lawOn } from '../verdicts/frozen'
import type { MeetingKind } from '../workflow'
import { startOf } from './electorate'

/** A participant by name, as acts and lists print them; `seat` is the one held in the assembly on the meeting's day, null without one. */
export type Attendee = { id: string; seat: number | null; name: string }

/** These persons of the roll: of a session in the order of their seats, of a gathering by name, where a seat is only something one holds besides. */
export async function attendeesOf(
  tx: Tx,
  meeting: { okrugId: string; kind: MeetingKind; startsAt: Date | null },
  memberIds: readonly string[],
): Promise<Attendee[]> {
  const { okrugId } = meeting
  const people = await tx.communityMember.findMany({
    where: { okrugId, id: { in: [...memberIds] } },
    orderBy: [{ surname: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    select: { id: true, ...named.select },
  })
  const seats = await filledSeats(tx, okrugId, lawOn(startOf(meeting)).day)
  const seatOf = new Map(seats.map(({ memberId, seat }) => [memberId, seat]))
  const attendees = people.map((person) => ({
    id: person.id,
    seat: seatOf.get(person.id) ?? null,
    name: fullName(person),
  }))
  if (meeting.kind !== 'session') return attendees
  return attendees.sort((a, b) => (a.seat ?? Number.MAX_SAFE_INTEGER) - (b.seat ?? Number.MAX_SAFE_INTEGER))
}
