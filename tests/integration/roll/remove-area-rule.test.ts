import { beforeAll, describe, expect, it } from 'vitest'
import { closeArea } from '@/lib/features/roll/commands/close-area'
import { removeAreaRule } from '@/lib/features/roll/commands/remove-area-rule'
import { db } from '@/lib/platform/db/client'
import { areaNamed, areasOfPeople, residentOf, ruleFor } from '../../factories/areas'
import { settlementOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'

const okrugId = '595030000'
const clerk = acting('secretary', okrugId, at('2026-07-17'))
let settlementId = ''

beforeAll(async () => {
  await okrugOf(okrugId)
  settlementId = await settlementOf(okrugId, 1)
})

describe('removing an address rule', () => {
  it('sends its people where the other rules say', async () => {
    const [village, street] = [await areaNamed(clerk, okrugId, 'Ауыл'), await areaNamed(clerk, okrugId, 'Көше')]
    const people = [
      await residentOf(okrugId, settlementId, ['Абай', '1']),
      await residentOf(okrugId, settlementId, ['Жастар', '1']),
    ]
    const whole = await ruleFor(clerk, { okrugId, areaId: village, settlementId })
    const part = await ruleFor(clerk, { okrugId, areaId: street, settlementId, street: 'Абай' })
    expect(await areasOfPeople(okrugId, people)).toEqual(['Көше', 'Ауыл'])
    expect(await removeAreaRule(clerk, { okrugId, id: part })).toMatchObject({ ok: true, moved: 1, without: 0 })
    expect(await areasOfPeople(okrugId, people)).toEqual(['Ауыл', 'Ауыл'])
    expect(await removeAreaRule(clerk, { okrugId, id: whole })).toMatchObject({ ok: true, moved: 2, without: 2 })
    expect(await areasOfPeople(okrugId, people)).toEqual([null, null])
  })

  it('is done once, and never to a closed area’s', async () => {
    const areaId = await areaNamed(clerk, okrugId, 'Шеткі')
    const id = await ruleFor(clerk, { okrugId, areaId, settlementId, street: 'Шет' })
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => removeAreaRule(clerk, { okrugId, id })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes).toContainEqual({ ok: false, code: 'notFound' })
    const kept = await ruleFor(clerk, { okrugId, areaId, settlementId, street: 'Шет' })
    await must(closeArea(clerk, { okrugId, id: areaId }))
    expect(await removeAreaRule(clerk, { okrugId, id: kept })).toEqual({ ok: false, code: 'roll.areaClosed' })
    expect(await db.areaRule.count({ where: { areaId } })).toBe(1)
  })
})
