import 'server-only'
import { countingSeats } from '@/lib/features/assemblies/queries/seats'
import type { Tx } from '@/lib/platform/db/client'
import { almatyDate, type CivilDate } from '@/lib/statute/civil-date'

/** Whether a person of the roll sits in the assembly at `now`. */
export async function holdsSeat(tx: Tx, okrugId: string, memberId: string, now: Date): Promise<boolean> {
  const seats = await countingSeats(tx, okrugId, almatyDate(now))
  return seats.some((seat) => seat.memberId === memberId)
}

/** AS-2's facts on a day: filled seats, and how many of their holders have signed the request. */
export async function signaturesOf(
  tx: Tx,
  okrugId: string,
  meetingId: string,
  day: CivilDate,
): Promise<{ seats: number; signed: number }> {
  const seats = await countingSeats(tx, okrugId, day)
  const memberId = { in: seats.map((seat) => seat.memberId) }
  return {
    seats: seats.length,
    signed: await tx.requestSignature.count({ where: { okrugId, meetingId, memberId } }),
  }
}
