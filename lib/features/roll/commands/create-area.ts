import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { namesake } from '../queries/areas'
import { lockAreas } from '../queries/assignment'
import { type CreateAreaInput, createAreaInput } from '../schema'

/** Makes a part of the okrug that holds a separate gathering of its own (SG-1). Nobody is in it until a rule says so. */
export async function createArea(
  { actor, now }: Context,
  input: CreateAreaInput,
): Promise<Outcome<{ areaId: string }, 'forbidden' | 'roll.areaNamed'>> {
  const { okrugId, ...area } = createAreaInput.parse(input)
  return transact(async (tx) => {
    if (!permits(actor, 'roll.create-area', { okrugId })) return refuse('forbidden')
    await lockAreas(tx, okrugId, now)
    const taken = await namesake(tx, okrugId, area)
    if (taken) return refuse('roll.areaNamed', taken)
    const { id } = await tx.area.create({ data: { okrugId, ...area, createdAt: now, changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'roll.create-area', { by, area: id, ...area }, now)
    return done({ areaId: id })
  })
}
