import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addAreaRule } from '@/lib/features/roll/commands/add-area-rule'
import { assignMemberArea } from '@/lib/features/roll/commands/assign-member-area'
import { closeArea } from '@/lib/features/roll/commands/close-area'
import { areasPage } from '@/lib/features/roll/queries/areas'
import { eligibleInArea } from '@/lib/features/roll/queries/counts'
import type { AddAreaRuleInput } from '@/lib/features/roll/schema'
import { db } from '@/lib/platform/db/client'
import { civilDate } from '@/lib/statute/civil-date'
import { areaNamed, areasOfPeople, residentOf } from '../../factories/areas'
import { settlementOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'

const okrugId = '595030000'
const now = at('2026-07-17')
const clerk = acting('secretary', okrugId, now)
let settlementId = ''
let [west, east] = ['', '']

const add = (areaId: string, more: Partial<AddAreaRuleInput> = {}) =>
  addAreaRule(clerk, { okrugId, areaId, settlementId, ...more })

beforeAll(async () => {
  await okrugOf(okrugId)
  settlementId = await settlementOf(okrugId, 1)
  await okrugOf('595033000')
})
beforeEach(async () => {
  await db.communityMember.updateMany({ data: { areaId: null, areaByHand: false } })
  await db.communityMemberChange.deleteMany()
  await db.communityMember.deleteMany()
  await db.areaRule.deleteMany()
  await db.area.deleteMany()
  west = await areaNamed(clerk, okrugId, 'Батыс')
  east = await areaNamed(clerk, okrugId, 'Шығыс')
})

describe('adding an address rule', () => {
  it('puts everybody there into the area, by the most exact rule', async () => {
    const people = [
      await residentOf(okrugId, settlementId, ['Абай көшесі', '7 А']),
      await residentOf(okrugId, settlementId, ['ул. Абай', '8']),
      await residentOf(okrugId, settlementId, ['АБАЙ']),
      await residentOf(okrugId, settlementId),
      await residentOf(okrugId, null),
    ]
    expect(await add(west)).toMatchObject({ ok: true, moved: 4, without: 1 })
    expect(await add(east, { street: 'Абай' })).toMatchObject({ ok: true, moved: 3, without: 1 })
    expect(await add(west, { street: 'Абай', houses: '1-9', side: 'odd' })).toMatchObject({ ok: true, moved: 1 })
    expect(await areasOfPeople(okrugId, people)).toEqual(['Батыс', 'Шығыс', 'Шығыс', 'Батыс', null])
  })

  it('tells the ledger how many, never where', async () => {
    await residentOf(okrugId, settlementId, ['Сәтбаев', '3'])
    await add(west, { street: 'Сәтбаев', houses: '3' })
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { unitId: okrugId }, orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({
      event: 'roll.add-area-rule',
      data: { area: west, what: 'houses', moved: 1, without: 0 },
    })
    expect(JSON.stringify(entry.data)).not.toContain('Сәтбаев')
  })

  it.each([
    [{}, {}, 'settlementId'],
    [{ street: 'Абай' }, { street: 'абай көшесі' }, 'street'],
    [{ street: 'Абай', houses: '1–9' }, { street: 'ул. Абай', houses: '9а' }, 'houses'],
    [{ street: 'Абай', side: 'odd' }, { street: 'Абай', houses: '2–5' }, 'houses'],
  ] as const)('refuses beside %j the equally exact %j, naming the other', async (first, second, field) => {
    await must(add(west, first))
    const before = await db.ledgerEntry.count()
    expect(await add(east, second)).toMatchObject({
      code: 'roll.ruleConflict',
      field,
      params: { area: 'Батыс', address: expect.stringContaining('1-ауыл / село 1') },
    })
    expect([await db.areaRule.count(), await db.ledgerEntry.count()]).toEqual([1, before])
  })

  it('of many clerks with conflicting rules lets one through', async () => {
    const people = await Promise.all(
      Array.from({ length: 9 }, (_, n) => residentOf(okrugId, settlementId, ['Абай', `${n}`])),
    )
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, (_, n) => add(n % 2 ? west : east, { street: 'Абай', houses: `${n % 4}–9` })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(outcomes.flatMap((one) => (one.ok ? [] : [one.code])))).toEqual(new Set(['roll.ruleConflict']))
    expect(await db.areaRule.count()).toBe(1)
    expect((await areasOfPeople(okrugId, people)).filter(Boolean).length).toBeGreaterThanOrEqual(6)
  })

  it('leaves those put elsewhere by hand where they are', async () => {
    const id = await residentOf(okrugId, settlementId, ['Абай', '1'])
    await must(assignMemberArea(clerk, { okrugId, id, areaId: east, ground: 'Өтініш № 1' }))
    expect(await add(west)).toMatchObject({ moved: 0 })
    expect(await areasOfPeople(okrugId, [id])).toEqual(['Шығыс'])
  })

  it('shows on the page who counts there and who has no area', async () => {
    await residentOf(okrugId, settlementId, ['Абай', '1'])
    await residentOf(okrugId, settlementId, ['Абай', '2'], { birthDate: '2015-01-01' })
    for (const house of ['1', '2']) await residentOf(okrugId, settlementId, ['Жастар', house])
    await must(add(west, { street: 'Абай' }))
    const page = await areasPage(clerk.actor, okrugId, now)
    expect(page).toMatchObject({
      members: 4,
      without: 2,
      byHand: 0,
      undivided: 1,
      homeless: [{ settlementId, street: 'Жастар', members: 2 }],
    })
    expect(page?.areas).toMatchObject([
      { id: west, rules: 1, members: 2, eligible: 1 },
      { id: east, members: 0 },
    ])
    expect(await eligibleInArea(db, okrugId, west, civilDate('2026-07-17'))).toBe(1)
    expect(await eligibleInArea(db, okrugId, west, civilDate('2033-01-01'))).toBe(2)
    expect(await areasPage(acting('secretary', '595033000', now).actor, okrugId, now)).toBeNull()
  })

  it('refuses a foreign settlement, a closed area and one of another okrug', async () => {
    const foreign = await settlementOf('595033000', 1)
    expect(await add(west, { settlementId: foreign })).toMatchObject({ code: 'roll.foreignSettlement' })
    await must(closeArea(clerk, { okrugId, id: west }))
    expect(await add(west)).toMatchObject({ code: 'roll.areaClosed' })
    const other = await areaNamed(acting('secretary', '595033000', now), '595033000', 'Бөтен')
    expect(await add(other)).toMatchObject({ code: 'notFound' })
    await db.area.deleteMany({ where: { okrugId: '595033000' } })
  })

  it.each([
    [{ houses: '1–5' }],
    [{ side: 'odd' as const }],
    [{ street: '«»' }],
    [{ street: 'Абай', houses: '9–1' }],
    [{ street: 'Абай', houses: '2', side: 'odd' as const }],
    [{ street: 'Абай', houses: '1а–5б' }],
  ])('refuses %j', async (more) => {
    await expect(add(west, more)).rejects.toThrow(/ZodError|invalid|roll\./i)
  })
})
