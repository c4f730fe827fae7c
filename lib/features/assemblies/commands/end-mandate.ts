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
import { type EndMandate, endMandateInput } from '../schema'

type Code = 'forbidden' | 'notFound' | 'assemblies.alreadyEnded' | 'assemblies.outsideTerm' | 'assemblies.actedSince'

/** Ends a delegate's mandate before its term. Not from a day on which the delegate was at a meeting: what was counted there stays true. */
export async function endMandate({ actor, now }: Context, input: EndMandate): Promise<Outcome<object, Code>> {
  const { okrugId, delegateId, reason, ...end } = endMandateInput.parse(input)
  const endedOn = civilDate(end.endedOn)
  return transact(async (tx) => {
    await holdListed(tx, okrugId, 'mandate')
    const delegate = await tx.delegate.findUnique({ where: { okrugId_id: { okrugId, id: delegateId } } })
    if (!permits(actor, 'assemblies.end-mandate', { okrugId })) return refuse('forbidden')
    if (!delegate) return refuse('notFound')
    if (delegate.endedOn) return refuse('assemblies.alreadyEnded')
    const [since, until] = [dayOf(delegate.since), dayOf(delegate.until)]
    if (endedOn < since || endedOn > addDays(until, 1))
      return refuse('assemblies.outsideTerm', { params: { since, until }, field: 'endedOn' })
    const stay = { okrugId, memberId: delegate.memberId, arrivedAt: { gte: startOfDay(endedOn) } }
    const asDelegate = { meeting: { kind: 'gathering' as const, mode: 'delegates' as const } }
    if ((await tx.presence.count({ where: { ...stay, ...asDelegate } })) > 0)
      return refuse('assemblies.actedSince', { field: 'endedOn' })

    const { count } = await tx.delegate.updateMany({
      where: { okrugId, id: delegateId, endedOn: null },
      data: { endedOn: new Date(endedOn), endReason: reason },
    })
    if (count === 0) return refuse('assemblies.alreadyEnded')
    await strikeOff(tx, okrugId, 'mandate', [delegate.memberId], endedOn)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const member = await pseudonymOf(tx, okrugId, delegate.memberId)
    const entry = { by, delegate: delegateId, member, area: delegate.areaId, endedOn, reason }
    await append(tx, okrugId, 'assemblies.end-mandate', entry, now)
    await publish(tx, okrugId)
    return done()
  })
}
