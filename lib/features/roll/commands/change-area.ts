import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { namesake } from '../queries/areas'
import { lockAreas } from '../queries/assignment'
import { type ChangeAreaInput, changeAreaInput } from '../schema'

type Code = 'forbidden' | 'notFound' | 'changedMeanwhile' | 'roll.areaClosed' | 'roll.areaNamed'

/** Renames an area or says better what it is. Its people and rules stay. Answers whether anything differed. */
export async function changeArea(
  { actor, now }: Context,
  input: ChangeAreaInput,
): Promise<Outcome<{ changed: boolean }, Code>> {
  const { okrugId, id, changedAt, ...wished } = changeAreaInput.parse(input)
  return transact(async (tx) => {
    if (!permits(actor, 'roll.change-area', { okrugId })) return refuse('forbidden')
    await lockAreas(tx, okrugId, now)
    const area = await tx.area.findUnique({ where: { okrugId_id: { okrugId, id } } })
    if (!area) return refuse('notFound')
    if (area.closedAt) return refuse('roll.areaClosed')
    if (area.changedAt.toISOString() !== changedAt) return refuse('changedMeanwhile')
    const fields = (Object.keys(wished) as (keyof typeof wished)[]).filter((field) => wished[field] !== area[field])
    if (fields.length === 0) return done({ changed: false })
    const taken = await namesake(tx, okrugId, wished, id)
    if (taken) return refuse('roll.areaNamed', taken)
    await tx.area.update({ where: { okrugId_id: { okrugId, id } }, data: { ...wished, changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'roll.change-area', { by, area: id, ...wished }, now)
    // Its name stands on public pages: of meetings, delegates, the assembly.
    await publish(tx, okrugId)
    return done({ changed: true })
  })
}
