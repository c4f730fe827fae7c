import { beforeAll, describe, expect, it } from 'vitest'
import { assignMemberArea } from '@/lib/features/roll/commands/assign-member-area'
import { releaseMemberArea } from '@/lib/features/roll/commands/release-member-area'
import { findMember } from '@/lib/features/roll/queries/members'
import { areaNamed, areasOfPeople, residentOf, ruleFor } from '../../factories/areas'
import { settlementOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'

const okrugId = '595030000'
const now = at('2026-07-17')
const clerk = acting('secretary', okrugId, now)

beforeAll(async () => {
  await okrugOf(okrugId)
})

describe('ending an exception', () => {
  it('sends the person where the rules say', async () => {
    const settlementId = await settlementOf(okrugId, 1)
    const [west, east] = [await areaNamed(clerk, okrugId, 'Батыс'), await areaNamed(clerk, okrugId, 'Шығыс')]
    await ruleFor(clerk, { okrugId, areaId: east, settlementId })
    const id = await residentOf(okrugId, settlementId, ['Абай', '1'])
    await must(assignMemberArea(clerk, { okrugId, id, areaId: west, ground: 'Өтініш' }))
    const release = () => releaseMemberArea(clerk, { okrugId, id, ground: 'Қайта өтініш' })
    const outcomes = await Promise.all(Array.from({ length: 5 }, release))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes).toContainEqual({ ok: false, code: 'roll.notByHand' })
    expect(await areasOfPeople(okrugId, [id])).toEqual(['Шығыс'])
    expect(await findMember(clerk.actor, okrugId, id, now)).toMatchObject({
      areaByHand: false,
      history: [{ kind: 'released', before: [{ value: { kk: 'Батыс' } }] }, { kind: 'assigned' }],
    })
  })
})
