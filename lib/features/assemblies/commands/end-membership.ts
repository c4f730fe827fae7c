import 'server-only'
import { permits } from '@/lib/access/permissions'
import { holdListed, strikeOff } from '@/lib/features/meetings/queries/listed'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { addDays, civilDate, startOfDay } from '@/lib/statute/civil-date'
import { lockAssembly } from '../queries/terms'
import { type EndMembership, endMembershipInput } from '../schema'

type Code = 'forbidden' | 'notFound' | 'assemblies.alreadyEnded' | 'assemblies.outsideTerm' | 'assemblies.actedSince'

/** Ends a membership before its term. Not from a day on which its holder was at a meeting: what was counted there stays true. */
export async function endMembership({ actor, now }: Context, input: EndMembership): Promise<Outcome<object, Code>> {
  const { okrugId, membershipId, reason, ...end } = endMembershipInput.parse(input)
  const endedOn = civilDate(end.endedOn)
  return transact(async (tx) => {
    await holdListed(tx, okrugId, 'seat')
    await lockAssembly(tx, okrugId)
    const membership = await tx.assemblyMembership.findUnique({ where: { okrugId_id: { okrugId, id: membershipId } } })
    if (!permits(actor, 'assemblies.end-membership', { okrugId })) return refuse('forbidden')
    if (!membership) return refuse('notFound')
    if (membership.endedOn) return refuse('assemblies.alreadyEnded')
    const [since, until] = [dayOf(membership.since), dayOf(membership.until)]
    if (endedOn < since || endedOn > addDays(until, 1))
      return refuse('assemblies.outsideTerm', { params: { since, until }, field: 'endedOn' })
    const stay = { okrugId, memberId: membership.memberId, arrivedAt: { gte: startOfDay(endedOn) } }
    if ((await tx.presence.count({ where: stay })) > 0) return refuse('assemblies.actedSince', { field: 'endedOn' })

    const { count } = await tx.assemblyMembership.updateMany({
      where: { okrugId, id: membershipId, endedOn: null },
      data: { endedOn: new Date(endedOn), endReason: reason },
    })
    if (count === 0) return refuse('assemblies.alreadyEnded')
    await strikeOff(tx, okrugId, 'seat', [membership.memberId], endedOn)
    await tx.assembly.update({ where: { okrugId }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const member = await pseudonymOf(tx, okrugId, membership.memberId)
    const entry = { by, membership: membershipId, member, seat: membership.seat, endedOn, reason }
    await append(tx, okrugId, 'assemblies.end-membership', entry, now)
    await publish(tx, okrugId)
    return done()
  })
}
