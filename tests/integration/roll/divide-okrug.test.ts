import { beforeAll, describe, expect, it } from 'vitest'
import { divideOkrug } from '@/lib/features/roll/commands/divide-okrug'
import { areasOf } from '@/lib/features/roll/queries/areas'
import { areaNamed, areasOfPeople, residentOf, ruleFor } from '../../factories/areas'
import { settlementOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'

const okrugId = '595030000'
const bare = '595033000'
const now = at('2026-07-17')
const clerk = acting('secretary', okrugId, now)

beforeAll(async () => {
  await okrugOf(okrugId)
  await okrugOf(bare)
})

describe('one area for each settlement', () => {
  it('is made where no rule covers the settlement as a whole', async () => {
    const [first, second] = [await settlementOf(okrugId, 1), await settlementOf(okrugId, 2)]
    await settlementOf(okrugId, 3, { closedOn: '2020-01-01' })
    const people = [
      await residentOf(okrugId, first, ['Абай']),
      await residentOf(okrugId, second),
      await residentOf(okrugId, null),
    ]
    const own = await areaNamed(clerk, okrugId, 'Біздің ауыл')
    await ruleFor(clerk, { okrugId, areaId: own, settlementId: first })
    expect(await divideOkrug(clerk, { okrugId })).toMatchObject({ ok: true, areas: 1, moved: 1, without: 1 })
    expect(await areasOfPeople(okrugId, people)).toEqual(['Біздің ауыл', '2-ауыл', null])
    expect(await divideOkrug(clerk, { okrugId })).toEqual({ ok: false, code: 'roll.okrugDivided' })
  })

  it('is one for all where the okrug has no settlements; pressed many times, made once', async () => {
    const id = await residentOf(bare, null, ['Абай', '1'])
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => divideOkrug(acting('secretary', bare, now), { okrugId: bare })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toMatchObject([{ areas: 1, moved: 1, without: 0 }])
    const [area] = await areasOf(bare)
    expect(await areasOfPeople(bare, [id])).toEqual([area?.name.kk])
  })

  it('changes nothing where an area already has a settlement’s name', async () => {
    await settlementOf(okrugId, 4)
    await settlementOf(okrugId, 5)
    await areaNamed(clerk, okrugId, '5-ауыл')
    const before = await areasOf(okrugId)
    expect(await divideOkrug(clerk, { okrugId })).toMatchObject({ code: 'roll.areaNamed', params: { name: '5-ауыл' } })
    expect(await areasOf(okrugId)).toEqual(before)
  })
})
