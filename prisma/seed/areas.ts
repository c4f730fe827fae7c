import type { Actor } from '@/lib/access/actor'
import { addAreaRule } from '@/lib/features/roll/commands/add-area-rule'
import { createArea } from '@/lib/features/roll/commands/create-area'
import { divideOkrug } from '@/lib/features/roll/commands/divide-okrug'
import type { AddAreaRuleInput, CreateAreaInput } from '@/lib/features/roll/schema'
import content from './content/areas.json'
import { type Clock, must } from './crew'

type Area = Omit<CreateAreaInput, 'okrugId'> & { places: Pick<AddAreaRuleInput, 'street' | 'houses'>[] }

/** Divides an okrug into areas as its content says for `settlementId`, or into one for each settlement where the content says nothing. */
export async function divide(okrugId: string, settlementId: string, clock: Clock, clerk: Actor): Promise<void> {
  const areas = (content as Record<string, Area[]>)[okrugId]
  if (!areas) return void (await must(divideOkrug(clock.by(clerk), { okrugId })))
  for (const { places, ...area } of areas) {
    const { areaId } = await must(createArea(clock.by(clerk), { okrugId, ...area }))
    for (const place of places) await must(addAreaRule(clock.by(clerk), { okrugId, areaId, settlementId, ...place }))
  }
}
