import 'server-only'
import { permits } from '@/lib/access/permissions'
import { endMandates } from '@/lib/features/assemblies/queries/mandates'
import { startOf } from '@/lib/features/meetings/queries/electorate'
import { underWay } from '@/lib/features/meetings/workflow'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { type Assigned, lockAreas, reassign } from '../queries/assignment'
import { type AreaRef, areaRef } from '../schema'

type Code = 'forbidden' | 'notFound' | 'roll.areaClosed' | 'roll.areaMeets'

/**
 * Closes an area for good: its rules no longer hold, and its people, also those put there by hand, go where the other rules say; its delegates'
 * mandates end (SG-1). Not while a separate gathering of it is convened or under way: those people are its base (SG-2).
 */
export async function closeArea({ actor, now }: Context, input: AreaRef): Promise<Outcome<Assigned, Code>> {
  const { okrugId, id } = areaRef.parse(input)
  const work = async (tx: Tx): Promise<Outcome<Assigned, Code>> => {
    if (!permits(actor, 'roll.close-area', { okrugId })) return refuse('forbidden')
    await lockAreas(tx, okrugId, now)
    // A notice that is being given of its separate gathering is waited for.
    await tx.$queryRaw`select 1 from area where okrug_id = ${okrugId} and id = ${id}::uuid for update`
    const area = await tx.area.findUnique({ where: { okrugId_id: { okrugId, id } } })
    if (!area) return refuse('notFound')
    if (area.closedAt) return refuse('roll.areaClosed')
    const meeting = await tx.meeting.findFirst({ where: { okrugId, areaId: id, state: { in: [...underWay] } } })
    if (meeting)
      return refuse('roll.areaMeets', { params: { number: meeting.number ?? 0, date: almatyDate(startOf(meeting)) } })
    await tx.area.update({ where: { okrugId_id: { okrugId, id } }, data: { closedAt: now, changedAt: now } })
    const byHand = { okrugId, areaId: id, areaByHand: true }
    const freed = await tx.communityMember.findMany({ where: byHand, select: { id: true } })
    await tx.communityMember.updateMany({ where: byHand, data: { areaByHand: false, changedAt: now } })
    const stamp = { okrugId, kind: 'released' as const, at: now, accountId: actor.accountId, before: { areaId: id } }
    await tx.communityMemberChange.createMany({ data: freed.map((one) => ({ ...stamp, memberId: one.id })) })
    const assigned = await reassign(tx, okrugId)
    const mandates = await endMandates(tx, { okrugId, areaId: id }, almatyDate(now), 'areaClosed')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'roll.close-area', { by, area: id, freed: freed.length, mandates, ...assigned }, now)
    if (mandates > 0) await publish(tx, okrugId)
    return done(assigned)
  }
  return transact(work, { timeout: 300_000 })
}
