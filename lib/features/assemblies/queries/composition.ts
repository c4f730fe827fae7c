import 'server-only'
import { holdListed, strikeOff } from '@/lib/features/meetings/queries/listed'
import type { Tx } from '@/lib/platform/db/client'
import { addDays, addMonths, type CivilDate } from '@/lib/statute/civil-date'
import { normsAt } from '@/lib/statute/norms'
import { endExpired, lockAssembly, runningTerms } from './terms'

type Elected = { motionId: string; memberId: string; settlementId: string | null }

/** Everyone still in a seat leaves it on `day`, also who was to leave later; who is elected `anew` stays on the lists of meetings under way. */
async function vacate(tx: Tx, okrugId: string, day: CivilDate, anew: readonly Elected[]): Promise<void> {
  const where = { okrugId, OR: [{ endedOn: null }, { endedOn: { gt: new Date(day) } }] }
  const open = await tx.assemblyMembership.findMany({ where, select: { memberId: true } })
  await tx.assemblyMembership.updateMany({ where, data: { endedOn: new Date(day), endReason: 'newComposition' } })
  const gone = open.map((one) => one.memberId).filter((id) => !anew.some((one) => one.memberId === id))
  await strikeOff(tx, okrugId, 'seat', gone, day)
}

type Composition = { seats: number; whole: boolean; elected: readonly Elected[] }

/**
 * AS-5: what a gathering's signed protocol gives the assembly from `day` on. The `whole` composition, also where nobody holds a seat: every
 * term ends, the elected sit for four years, numbered from 1 in the order of the elections. Otherwise the elected take the vacant seats and
 * sit as long as the members beside them [P]. Without an election only the number of seats changes, and not below a seat that is held.
 */
export async function composeAssembly(
  tx: Tx,
  okrugId: string,
  { seats, whole, elected: all }: Composition,
  { day, now }: { day: CivilDate; now: Date },
): Promise<void> {
  await holdListed(tx, okrugId, 'seat')
  const before = await lockAssembly(tx, okrugId)
  const terms = await runningTerms(tx, okrugId, day)
  const stay = all.length > 0 && (whole || terms.length === 0) ? [] : terms
  // Whoever came to hold a seat between the vote and the signing keeps that one.
  const elected = all.filter((one) => !stay.some((term) => term.memberId === one.memberId))
  const taken = new Set(stay.map((term) => term.seat))
  const free = Array.from({ length: seats + elected.length + taken.size }, (_, i) => i + 1).filter((n) => !taken.has(n))
  const given = elected.map((one, i) => ({ ...one, seat: free[i] as number }))
  const size = Math.max(seats, ...taken, ...given.map((one) => one.seat))
  if (elected.length === 0 && before?.seats === size) return
  const row = { seats: size, changedAt: now }
  await tx.assembly.upsert({ where: { okrugId }, create: { okrugId, ...row }, update: row })
  if (elected.length === 0) return
  await endExpired(tx, okrugId, day)
  if (stay.length === 0) await vacate(tx, okrugId, day, elected)
  const years = normsAt(day).assemblyYears
  const until =
    stay
      .map((term) => term.last)
      .sort()
      .at(-1) ?? addDays(addMonths(day, years * 12), -1)
  const term = { since: new Date(day), until: new Date(until) }
  await tx.assemblyMembership.createMany({
    data: given.map(({ seat, motionId, memberId, settlementId }) => ({
      okrugId,
      seat,
      memberId,
      settlementId,
      motionId,
      ...term,
    })),
  })
}
