import 'server-only'
import { filledSeats } from '@/lib/features/assemblies/queries/seats'
import type { Tx } from '@/lib/platform/db/client'
import { sessionQuorum } from '@/lib/statute/quorum'
import type { Verdict } from '@/lib/statute/verdict'
import { lawOn } from '../verdicts/frozen'
import { presentIn } from './locked'

type Sitting = {
  okrugId: string
  id: string
  startsAt: Date | null
  registrationClosedAt: Date | null
  seatIds: string[]
}

/** When a meeting begins. Every meeting with a notice has a time: one without is a defect here. */
export function startOf(meeting: { startsAt: Date | null }): Date {
  if (!meeting.startsAt) throw new Error('a meeting without a time')
  return meeting.startsAt
}

/** Memberships of AS-1's base: the seats filled on the meeting's day, and once registration is closed those frozen with it. */
export async function seatsOf(tx: Tx, meeting: Sitting): Promise<string[]> {
  if (meeting.registrationClosedAt) return meeting.seatIds
  return (await filledSeats(tx, meeting.okrugId, lawOn(startOf(meeting)).day)).map((seat) => seat.id)
}

/** Who of the seat holders is in the room now, and AS-1's verdict on it. */
export async function quorumOf(
  tx: Tx,
  meeting: Sitting,
): Promise<{ seats: string[]; present: string[]; verdict: Verdict }> {
  const seats = await seatsOf(tx, meeting)
  const present = (await presentIn(tx, meeting.okrugId, meeting.id)).filter((id) => seats.includes(id))
  const { norms } = lawOn(startOf(meeting))
  return { seats, present, verdict: sessionQuorum(norms, { seats: seats.length, present: present.length }) }
}
