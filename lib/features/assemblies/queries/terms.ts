import 'server-only'
import { underWay } from '@/lib/features/meetings/workflow'
import type { Tx } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { addDays, type CivilDate } from '@/lib/statute/civil-date'

/** The okrug's assembly with its row locked, so that changes of its seats follow one another. Null before seats were set. */
export async function lockAssembly(tx: Tx, okrugId: string): Promise<{ seats: number } | null> {
  const [row] = await tx.$queryRaw<
    { seats: number }[]
  >`select seats from assembly where okrug_id = ${okrugId} for update`
  return row ?? null
}

/** Memberships not over by `day`: those in force and those still to begin, with the last day each really runs to. */
export async function runningTerms(tx: Tx, okrugId: string, day: CivilDate) {
  const rows = await tx.assemblyMembership.findMany({
    where: {
      okrugId,
      until: { gte: new Date(day) },
      OR: [{ endedOn: null }, { endedOn: { gt: new Date(day) } }],
    },
    select: { id: true, seat: true, memberId: true, settlementId: true, since: true, until: true, endedOn: true },
    orderBy: { seat: 'asc' },
  })
  return rows.map(({ since, until, endedOn, ...row }) => ({
    ...row,
    since: dayOf(since),
    last: endedOn ? addDays(dayOf(endedOn), -1) : dayOf(until),
  }))
}

/** Rows of terms that ran out before `day` still hold the unique keys of their seat and person: they end on the day after their last. */
export async function endExpired(
  tx: Tx,
  okrugId: string,
  day: CivilDate,
  which: Pick<Prisma.AssemblyMembershipWhereInput, 'OR'> = {},
): Promise<void> {
  const expired = await tx.assemblyMembership.findMany({
    where: { okrugId, endedOn: null, until: { lt: new Date(day) }, ...which },
    select: { id: true, until: true },
  })
  for (const { id, until } of expired)
    await tx.assemblyMembership.update({
      where: { okrugId_id: { okrugId, id } },
      data: { endedOn: new Date(addDays(dayOf(until), 1)), endReason: 'termEnded' },
    })
}

/** A gathering that elected members of the assembly, or is voting on one, and whose protocol, which seats them, is not signed yet. */
export const electionPending = (tx: Tx, okrugId: string) =>
  tx.meeting.findFirst({
    where: {
      okrugId,
      state: { in: [...underWay] },
      motions: { some: { kind: 'seat', withdrawnAt: null, OR: [{ adopted: true }, { closedAt: null }] } },
    },
    select: { number: true, startsAt: true },
  })

/** Whether a KATO code is a settlement of the okrug that still exists. */
export async function isSettlementOf(tx: Tx, okrugId: string, kato: string): Promise<boolean> {
  return (await tx.unit.count({ where: { kato, parentId: okrugId, level: 'settlement', closedOn: null } })) === 1
}
