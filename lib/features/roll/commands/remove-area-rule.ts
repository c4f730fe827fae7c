import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { type Assigned, lockAreas, reassign } from '../queries/assignment'
import { type AreaRef, areaRef } from '../schema'

type Code = 'forbidden' | 'notFound' | 'roll.areaClosed'

/** Takes addresses from an open area again; its people go where the other rules say, or nowhere. */
export async function removeAreaRule({ actor, now }: Context, input: AreaRef): Promise<Outcome<Assigned, Code>> {
  const { okrugId, id } = areaRef.parse(input)
  const work = async (tx: Tx): Promise<Outcome<Assigned, Code>> => {
    if (!permits(actor, 'roll.remove-area-rule', { okrugId })) return refuse('forbidden')
    await lockAreas(tx, okrugId, now)
    const where = { okrugId_id: { okrugId, id } }
    const rule = await tx.areaRule.findUnique({ where, include: { area: true } })
    if (!rule) return refuse('notFound')
    if (rule.area.closedAt) return refuse('roll.areaClosed')
    await tx.areaRule.delete({ where })
    const assigned = await reassign(tx, okrugId)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'roll.remove-area-rule', { by, area: rule.areaId, rule: id, ...assigned }, now)
    return done(assigned)
  }
  return transact(work, { timeout: 300_000 })
}
