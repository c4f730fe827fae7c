import { addAreaRule } from '@/lib/features/roll/commands/add-area-rule'
import { createArea } from '@/lib/features/roll/commands/create-area'
import type { AddAreaRuleInput, CreateAreaInput } from '@/lib/features/roll/schema'
import type { Context } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import { must } from './meetings'
import { memberOf } from './roll'

/** An open area of that name. */
export async function areaNamed(clerk: Context, okrugId: string, name: string, more: Partial<CreateAreaInput> = {}) {
  const { areaId } = await must(createArea(clerk, { okrugId, kind: 'street', nameKk: name, nameRu: name, ...more }))
  return areaId
}

/** A rule of an area; its id. */
export const ruleFor = async (clerk: Context, rule: AddAreaRuleInput) => (await must(addAreaRule(clerk, rule))).ruleId

/** A grown-up member of the roll at an address, without an area yet: rows of the tests come past the import. */
export async function residentOf(
  okrugId: string,
  settlementId: string | null,
  [street = null, house = null]: (string | null)[] = [],
  more: { birthDate?: string } = {},
): Promise<string> {
  const id = await memberOf(okrugId, more)
  await db.communityMember.update({ where: { okrugId_id: { okrugId, id } }, data: { settlementId, street, house } })
  return id
}

/** In which area each of these people is, by its Kazakh name; null for none. */
export async function areasOfPeople(okrugId: string, ids: readonly string[]): Promise<(string | null)[]> {
  const rows = await db.communityMember.findMany({ where: { okrugId, id: { in: [...ids] } }, include: { area: true } })
  return ids.map((id) => rows.find((row) => row.id === id)?.area?.nameKk ?? null)
}
