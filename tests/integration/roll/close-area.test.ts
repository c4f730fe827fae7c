import { beforeAll, describe, expect, it } from 'vitest'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { conveneSeparateGathering } from '@/lib/features/meetings/commands/convene-separate-gathering'
import { addAreaRule } from '@/lib/features/roll/commands/add-area-rule'
import { assignMemberArea } from '@/lib/features/roll/commands/assign-member-area'
import { closeArea } from '@/lib/features/roll/commands/close-area'
import { areasOf, findArea } from '@/lib/features/roll/queries/areas'
import { db } from '@/lib/platform/db/client'
import { areaNamed, areasOfPeople, residentOf, ruleFor } from '../../factories/areas'
import { settlementOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { separateGathering } from '../../factories/gatherings'
import { must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'

const okrugId = '595030000'
const now = at('2026-07-17')
const clerk = acting('secretary', okrugId, now)
let settlementId = ''

beforeAll(async () => {
  await okrugOf(okrugId)
  settlementId = await settlementOf(okrugId, 1)
})

describe('closing an area', () => {
  it('frees its people to the other rules, those put there by hand too', async () => {
    const [village, street] = [await areaNamed(clerk, okrugId, 'Ауыл'), await areaNamed(clerk, okrugId, 'Көше')]
    await ruleFor(clerk, { okrugId, areaId: village, settlementId })
    await ruleFor(clerk, { okrugId, areaId: street, settlementId, street: 'Абай' })
    const people = [
      await residentOf(okrugId, settlementId, ['Абай', '1']),
      await residentOf(okrugId, settlementId, ['Жастар', '1']),
      await residentOf(okrugId, null),
    ]
    for (const id of people.slice(1))
      await must(assignMemberArea(clerk, { okrugId, id, areaId: street, ground: 'Өтініш' }))
    expect(await closeArea(clerk, { okrugId, id: street })).toMatchObject({ ok: true, without: 1 })
    expect(await areasOfPeople(okrugId, people)).toEqual(['Ауыл', 'Ауыл', null])
    expect(await areasOf(okrugId)).toMatchObject([{ id: village }])
    expect(await findArea(clerk.actor, okrugId, street, now)).toMatchObject({ closedAt: now, members: 0, rules: 1 })
    expect(await closeArea(clerk, { okrugId, id: street })).toEqual({ ok: false, code: 'roll.areaClosed' })
  })

  it('waits for the separate gathering that is convened of it', async () => {
    const { areaId, meetingId } = await separateGathering({ okrugId })
    const close = () => closeArea(clerk, { okrugId, id: areaId })
    for (const state of ['announced', 'registration', 'voting', 'closed'] as const) {
      await db.meeting.updateMany({ where: { id: meetingId }, data: { state } })
      expect(await close()).toMatchObject({ code: 'roll.areaMeets', params: { number: 1, date: '2026-09-15' } })
    }
    await db.meeting.updateMany({ where: { id: meetingId }, data: { state: 'failed' } })
    expect(await close()).toMatchObject({ ok: true })
  })

  it('at once with the notice of its separate gathering: one of the two is refused', async () => {
    const akim = acting('okrugAkim', okrugId, now)
    const place = { kk: 'Мектеп', ru: 'Школа' }
    for (let n = 0; n < 10; n++) {
      const areaId = await areaNamed(clerk, okrugId, `Жарыс ${n}`)
      const wish = { okrugId, areaId, date: '2026-08-20', time: '15:00', place }
      const { id: meetingId } = await must(conveneSeparateGathering(akim, wish))
      const announce = () => announceMeeting(clerk, { okrugId, meetingId, channels: ['board'] })
      const close = () => closeArea(clerk, { okrugId, id: areaId })
      // The last is no race: the area is closed before the notice.
      const acts = n === 9 ? [await close(), await announce()] : n % 2 ? [announce(), close()] : [close(), announce()]
      const answers = await Promise.all(acts)
      expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
      if (n === 9) expect(answers[1]).toMatchObject({ code: 'meetings.areaClosed' })
      const closed = (await db.area.findFirstOrThrow({ where: { id: areaId } })).closedAt
      const { state } = await db.meeting.findFirstOrThrow({ where: { id: meetingId } })
      expect([state, closed]).toEqual(closed ? ['draft', now] : ['announced', null])
    }
  })

  it('and adding rules or people to it at once never leaves anybody in it', async () => {
    const areaId = await areaNamed(clerk, okrugId, 'Жабылатын')
    const people = await Promise.all(
      Array.from({ length: 6 }, (_, n) => residentOf(okrugId, settlementId, [`${n}-көше`])),
    )
    await Promise.all([
      ...people.slice(0, 3).map((_, n) => addAreaRule(clerk, { okrugId, areaId, settlementId, street: `${n}-көше` })),
      closeArea(clerk, { okrugId, id: areaId }),
      ...people.slice(3).map((id) => assignMemberArea(clerk, { okrugId, id, areaId, ground: 'Өтініш' })),
    ])
    expect(await areasOfPeople(okrugId, people)).not.toContain('Жабылатын')
  })
})
