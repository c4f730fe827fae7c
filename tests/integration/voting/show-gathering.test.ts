import { expect, it } from 'vitest'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { electable } from '@/lib/features/voting/queries/elected'
import { hallOf } from '@/lib/features/voting/queries/hall'
import { db } from '@/lib/platform/db/client'
import { settlementOf } from '../../factories/assemblies'
import { residentIn } from '../../factories/delegates'
import { agreed, gathering, separateGathering } from '../../factories/gatherings'
import { ask, decide, must, type Sitting, times } from '../../factories/meetings'

const all = times(5, 'for' as const)
const show = async (sitting: Sitting) => {
  const hall = await hallOf(sitting.okrugId, sitting.meetingId, sitting.desk().now)
  if (!hall) throw new Error('no such meeting')
  return hall
}
const person = (sitting: Sitting, n: number) => sitting.members[n]?.memberId as string

it('shows whoever came, without seats, and counts against those present', async () => {
  const sitting = await agreed(await gathering({ eligible: 30 }))
  await must(checkOutMember(sitting.desk(), { ...sitting.ref, memberId: person(sitting, 4) }))
  await ask(sitting, { kind: 'decision', itemId: sitting.items[1] as string }, all.slice(3))
  const { attendance, current, elections } = await show(sitting)
  expect(attendance.seats.map((one) => one.seat)).toEqual(times(5, 0))
  expect(attendance.seats.filter((one) => one.here)).toHaveLength(4)
  expect(attendance.quorum).toMatchObject({ rule: 'GA-1', required: 3, actual: 4 })
  expect(current).toMatchObject({ count: { present: 4, for: 2, notVoting: 2 }, needed: 3 })
  expect(elections.map((one) => one.kind)).toEqual(['chair', 'secretary', 'agenda'])
})

it('keeps the composition in front until its seats are filled or the gathering goes on', async () => {
  const sitting = await agreed(await gathering())
  const [itemId, other] = sitting.items as [string, string]
  const home = await settlementOf(sitting.okrugId, 1)
  await settlementOf(sitting.okrugId, 2)
  expect((await show(sitting)).choosing).toMatchObject({ elects: 'seat', limit: null, elected: [] })
  await decide(sitting, { kind: 'decision', itemId, seats: 2 }, all)
  expect((await show(sitting)).next).toEqual({ do: 'decide', itemId })
  await decide(sitting, { kind: 'seat', itemId, candidateId: person(sitting, 9), settlementId: home }, all.slice(1))
  const midway = await show(sitting)
  expect(midway.next).toEqual({ do: 'decide', itemId })
  expect(midway.choosing).toMatchObject({
    limit: 2,
    elected: [{ memberId: person(sitting, 9), settlement: { ru: 'село 1' }, votes: 4, present: 5 }],
    unrepresented: [{ ru: 'село 2' }],
  })
  await decide(sitting, { kind: 'decision', itemId: other }, all)
  expect((await show(sitting)).next).toEqual({ do: 'closeMeeting' })
})

it('looks for candidates among those who may be elected', async () => {
  const sitting = await agreed(await separateGathering())
  const row = { okrugId: sitting.okrugId }
  const child = await residentIn(sitting.okrugId, sitting.areaId, { birthDate: '2012-01-01' })
  const elsewhere = await residentIn(sitting.okrugId, (await separateGathering(row)).areaId)
  const named = [person(sitting, 8), person(sitting, 9), child, elsewhere]
  await db.communityMember.updateMany({ where: { id: { in: named } }, data: { surname: 'Ізделгенов' } })
  const candidateId = person(sitting, 8)
  await decide(sitting, { kind: 'delegate', itemId: sitting.items[0] as string, candidateId }, all)
  const found = await electable(sitting.okrugId, 'ізделг', await show(sitting))
  expect(found.map((one) => [one.memberId, one.standing]).sort()).toEqual(
    [
      [person(sitting, 9), 'eligible'],
      [child, 'minor'],
    ].sort(),
  )
})
