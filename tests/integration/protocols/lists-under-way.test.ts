import { expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { assemblyOf } from '../../factories/assemblies'
import { delegateOf } from '../../factories/delegates'
import { agreed, drafted, gathering, separateGathering } from '../../factories/gatherings'
import { decide, freshOkrug, must, type Sitting, times } from '../../factories/meetings'
import { sign } from '../../factories/protocols'

type Listed = { memberId: string }
type Kind = { kind: 'session' } | { kind: 'gathering'; mode: 'delegates' }

/** A meeting on the day of all meetings here, whose list was frozen. */
async function held(okrugId: string, kind: Kind, state: 'agenda' | 'failed', number: number, list: readonly Listed[]) {
  const at = new Date('2026-09-15T05:00:00Z')
  const said = { placeKk: 'Мәдениет үйі', placeRu: 'Дом культуры', channels: ['portal'], createdAt: at, changedAt: at }
  const frozen = { registrationClosedAt: at, eligible: 2, eligibleIds: list.map((one) => one.memberId) }
  const data = { okrugId, ...kind, state, year: 2026, number, startsAt: at, ...said, ...frozen }
  return (await db.meeting.create({ data })).id
}
const both = (okrugId: string, kind: Kind, list: readonly Listed[]) =>
  Promise.all((['agenda', 'failed'] as const).map((state, n) => held(okrugId, kind, state, n + 2, list)))
const lists = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await db.meeting.findFirstOrThrow({ where: { id } })).eligibleIds))

async function signed(sitting: Sitting): Promise<void> {
  const drawn = await drafted(sitting)
  for (const signatory of [1, 2]) await must(sign(drawn, signatory, 'citizen'))
}
const all = times(5, 'for' as const)

it('a delegates’ gathering keeps whom the area elects anew, and loses who is not', async () => {
  const okrugId = freshOkrug()
  const [kept, gone] = [await delegateOf(okrugId), await delegateOf(okrugId)]
  await db.delegate.updateMany({ where: { okrugId }, data: { areaId: kept.areaId } })
  const sitting = await agreed(await separateGathering({ areaId: kept.areaId, okrugId }))
  const again = { kind: 'delegate' as const, itemId: sitting.items[0] as string, candidateId: kept.memberId }
  await db.communityMember.updateMany({ where: { okrugId, id: kept.memberId }, data: { areaId: kept.areaId } })
  await decide(sitting, again, all)
  const ids = await both(okrugId, { kind: 'gathering', mode: 'delegates' }, [kept, gone])
  await signed(sitting)
  expect(await lists(ids)).toEqual([[kept.memberId], [kept.memberId, gone.memberId]])
})

it('a session keeps who is elected into the new composition, and loses who is not', async () => {
  const { okrugId, members } = await assemblyOf(freshOkrug(), { seats: 9, filled: 2 })
  const [kept, gone] = members.map((one) => one.memberId) as [string, string]
  const sitting = await agreed(await gathering({ okrugId }))
  const itemId = sitting.items[0] as string
  await decide(sitting, { kind: 'decision', itemId, seats: 7, scope: 'whole' }, all)
  await decide(sitting, { kind: 'seat', itemId, candidateId: kept }, all)
  const ids = await both(okrugId, { kind: 'session' }, members)
  await signed(sitting)
  expect(await lists(ids)).toEqual([[kept], [kept, gone]])
})
