import 'server-only'
import { filledSeats } from '@/lib/features/assemblies/queries/seats'
import type { Tx } from '@/lib/platform/db/client'
import { almatyDate, type CivilDate } from '@/lib/statute/civil-date'

/** The membership by which a person of the roll sits in the assembly at `now`; null when they do not. */
export async function membershipOf(
  tx: Tx,
  okrugId: string,
  memberId: string | null,
  now: Date,
): Promise<string | null> {
  const seats = memberId ? await filledSeats(tx, okrugId, almatyDate(now)) : []
  return seats.find((seat) => seat.memberId === memberId)?.id ?? null
}

/** AS-2's facts on a day: filled seats, and how many of their holders have signed the request. */
export async function signaturesOf(
  tx: Tx,
  okrugId: string,
  meetingId: string,
  day: CivilDate,
): Promise<{ seats: number; signed: number }> {
  const seats = await filledSeats(tx, okrugId, day)
  const membershipId = { in: seats.map((seat) => seat.id) }
  return {
    seats: seats.length,
    signed: await tx.sessionRequestSignature.count({ where: { okrugId, meetingId, membershipId } }),
  }
}
