import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assignMemberArea } from '@/lib/features/roll/commands/assign-member-area'
import { correctMember } from '@/lib/features/roll/commands/correct-member'
import { findMember } from '@/lib/features/roll/queries/members'
import { db } from '@/lib/platform/db/client'
import { areaNamed, areasOfPeople, residentOf, ruleFor } from '../../factories/areas'
import { settlementOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'

const okrugId = '595030000'
const now = at('2026-07-17')
const clerk = acting('secretary', okrugId, now)
let [settlementId, west, east, id] = ['', '', '', '']

beforeAll(async () => {
  await okrugOf(okrugId)
  await okrugOf('595033000')
  settlementId = await settlementOf(okrugId, 1)
  west = await areaNamed(clerk, okrugId, 'Батыс')
  east = await areaNamed(clerk, okrugId, 'Шығыс')
})
beforeEach(async () => {
  id = await residentOf(okrugId, settlementId, ['Абай', '1'])
})
const assign = (areaId: string) => assignMemberArea(clerk, { okrugId, id, areaId, ground: 'Өтініш № 7' })

describe('an exception by hand', () => {
  it('is written with its ground, in the ledger by pseudonym only', async () => {
    expect(await assign(west)).toEqual({ ok: true })
    expect(await findMember(clerk.actor, okrugId, id, now)).toMatchObject({
      area: { id: west },
      areaByHand: true,
      history: [{ kind: 'assigned', ground: 'Өтініш № 7', before: [{ field: 'areaId', value: null }] }],
    })
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { unitId: okrugId }, orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({ event: 'roll.assign-member-area', data: { area: west } })
    expect(JSON.stringify(entry.data)).not.toMatch(new RegExp(`${id}|Өтініш`))
    await must(assign(east))
    expect((await findMember(clerk.actor, okrugId, id, now))?.history[0]).toMatchObject({
      before: [{ value: { kk: 'Батыс' } }],
    })
    expect(await assign(east)).toMatchObject({ code: 'roll.alreadyThere' })
  })

  it('outlives rules and a move; without it the new address decides', async () => {
    const other = await residentOf(okrugId, settlementId, ['Абай', '2'])
    await must(assign(west))
    await ruleFor(clerk, { okrugId, areaId: east, settlementId, street: 'Жастар' })
    for (const one of [id, other]) {
      const row = await db.communityMember.findUniqueOrThrow({ where: { okrugId_id: { okrugId, id: one } } })
      const { givenName, house } = row
      const home = { settlementId, street: 'жастар көшесі', house: house ?? '', flat: '', phone: '', patronymic: '' }
      const wish = { okrugId, id: one, changedAt: row.changedAt.toISOString(), surname: 'Сынақов', givenName, ...home }
      await must(correctMember(clerk, wish))
    }
    expect(await areasOfPeople(okrugId, [id, other])).toEqual(['Батыс', 'Шығыс'])
  })

  it('needs an open area of this okrug', async () => {
    const foreign = await areaNamed(acting('secretary', '595033000', now), '595033000', 'Бөтен')
    expect(await assign(foreign)).toMatchObject({ code: 'roll.noSuchArea', field: 'areaId' })
    await expect(
      db.communityMember.update({ where: { okrugId_id: { okrugId, id } }, data: { areaId: foreign } }),
    ).rejects.toThrow(/foreign key/i)
    expect(await assignMemberArea(clerk, { okrugId, id: foreign, areaId: west, ground: 'Өтініш' })).toEqual({
      ok: false,
      code: 'notFound',
    })
  })
})
