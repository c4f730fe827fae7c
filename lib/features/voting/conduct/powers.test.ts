import { expect, it } from 'vitest'
import type { Actor, Role } from '@/lib/access/actor'
import type { HallView } from '../views'
import { powersOf } from './powers'

const okrugId = '595030000'
const actor = (role: Role, memberId: string | null = null): Actor => ({
  accountId: 'a',
  memberId,
  grants: [{ role, unitId: okrugId }],
})
const hall = (signsIn: boolean) =>
  ({
    attendance: { state: 'voting' },
    elections: [] as HallView['elections'],
    chair: { memberId: 'chair', name: '', here: true, signsIn },
    secretary: { memberId: 'secretary', name: '' },
  }) as HallView
const powers = (who: Actor, signsIn = true) => {
  const all = powersOf(who, okrugId, hall(signsIn))
  return (Object.keys(all) as (keyof typeof all)[]).filter((one) => all[one]).sort()
}

it('gives the elected chair the meeting and the casting vote, not the desk', () => {
  const chairs = ['close', 'count', 'floor', 'keep', 'pause', 'put', 'settle']
  expect(powers(actor('assemblyMember', 'chair'))).toEqual(chairs)
  expect(powers(actor('citizen', 'chair'), false)).toEqual(chairs)
})

it('gives the elected secretary the floor, breaks and summaries', () => {
  expect(powers(actor('assemblyMember', 'secretary'))).toEqual(['count', 'edit', 'floor', 'keep', 'note', 'pause'])
})

it('leaves the casting vote to a chair who can sign in, and the rest to the office', () => {
  const office = [
    'amend',
    'checkIn',
    'close',
    'count',
    'edit',
    'enter',
    'floor',
    'keep',
    'note',
    'open',
    'pause',
    'put',
  ]
  expect(powers(actor('secretary'))).toEqual(office)
  expect(powers(actor('secretary'), false)).toEqual([...office, 'settle'].sort())
  expect(powers(actor('assemblyMember', 'somebody'))).toEqual([])
})

it('lets the akim and the commission count the hall, and gives them no notes of the meeting', () => {
  expect(powers(actor('commissionMember'))).toEqual(['count'])
  expect(powers(actor('okrugAkim'))).toEqual(['count', 'open'])
})
