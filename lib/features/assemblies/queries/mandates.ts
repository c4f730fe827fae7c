import 'server-only'
import { holdListed, strikeOff } from '@/lib/features/meetings/queries/listed'
import { named } from '@/lib/features/roll/identity/names'
import { standingAt, standingColumns } from '@/lib/features/roll/queries/standing'
import type { Tx } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { addDays, addMonths, type CivilDate, civilDate, startOfDay } from '@/lib/statute/civil-date'
import { normsAt } from '@/lib/statute/norms'

/**
 * The delegates' mandates in force on a civil day (`YYYY-MM-DD`): the base of GA-2. Who may not take part in a gathering that day (L39-3(1))
 * has none, and has it again when their exclusion ends.
 */
export async function mandatesOn(tx: Tx, okrugId: string, day: string) {
  const date = new Date(day)
  const rows = await tx.delegate.findMany({
    where: { okrugId, since: { lte: date }, until: { gte: date }, OR: [{ endedOn: null }, { endedOn: { gt: date } }] },
    orderBy: [{ areaId: 'asc' }, { id: 'asc' }],
    include: { member: { select: { ...named.select, ...standingColumns } } },
  })
  return rows.filter(({ member }) => standingAt(member, startOfDay(civilDate(day))) === 'eligible')
}

/**
 * Ends mandates that would run on from `day`, one that ran out before as its term ended; who has another one `anew` stays on the lists of
 * meetings under way. How many.
 */
export async function endMandates(
  tx: Tx,
  where: Prisma.DelegateWhereInput & { okrugId: string },
  day: CivilDate,
  endReason: 'electedAnew' | 'areaClosed',
  anew: readonly string[] = [],
): Promise<number> {
  await holdListed(tx, where.okrugId, 'mandate')
  const running = { OR: [{ endedOn: null }, { endedOn: { gt: new Date(day) } }] }
  const open = await tx.delegate.findMany({
    where: { AND: [where, running] },
    select: { id: true, memberId: true, until: true },
  })
  const { okrugId } = where
  const gone = open.map((one) => one.memberId).filter((id) => !anew.includes(id))
  await strikeOff(tx, okrugId, 'mandate', gone, day)
  for (const { id, until } of open) {
    const over = addDays(dayOf(until), 1)
    const end = over < day ? { endedOn: new Date(over), endReason: 'termEnded' } : { endedOn: new Date(day), endReason }
    await tx.delegate.update({ where: { okrugId_id: { okrugId, id } }, data: end })
  }
  return open.length
}

/** Who was elected by which vote, with how many voices. */
export type Chosen = { motionId: string; memberId: string; votes: number }

/**
 * SG-1: the mandates that a separate gathering's signed protocol gives, from `day` on; those its area had before end with them. Where the
 * area was closed meanwhile they end at once: nobody lives there any more.
 */
export async function giveMandates(
  tx: Tx,
  { okrugId, areaId, meetingId }: { okrugId: string; areaId: string; meetingId: string },
  elected: readonly Chosen[],
  day: CivilDate,
): Promise<void> {
  if (elected.length === 0) return
  await tx.$queryRaw`select 1 from area where okrug_id = ${okrugId} and id = ${areaId}::uuid for update`
  const area = await tx.area.findUniqueOrThrow({ where: { okrugId_id: { okrugId, id: areaId } } })
  const memberIds = elected.map((one) => one.memberId)
  await endMandates(tx, { okrugId, OR: [{ areaId }, { memberId: { in: memberIds } }] }, day, 'electedAnew', memberIds)
  const until = addDays(addMonths(day, normsAt(day).mandateYears * 12), -1)
  const term = { since: new Date(day), until: new Date(until) }
  const end = area.closedAt ? { endedOn: new Date(day), endReason: 'areaClosed' } : {}
  await tx.delegate.createMany({
    data: elected.map(({ motionId, memberId, votes }) => {
      return { okrugId, areaId, meetingId, motionId, memberId, votes, ...term, ...end }
    }),
  })
}
