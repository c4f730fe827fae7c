import { beforeEach, expect, it } from 'vitest'
import { endMembership } from '@/lib/features/assemblies/commands/end-membership'
import { setSeats } from '@/lib/features/assemblies/commands/set-seats'
import { db } from '@/lib/platform/db/client'
import { seated } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'

let next = 595010000
let okrugId: string
const now = at('2026-07-17')
const set = (seats: number, unit = okrugId) => setSeats(acting('secretary', unit, now), { okrugId, seats })
const held = async () => (await db.assembly.findUnique({ where: { okrugId } }))?.seats

beforeEach(async () => {
  next += 1000
  okrugId = (await okrugOf(`${next}`)).okrugId
})

it.each([
  [0, 'throws'],
  [1, true],
  [25, true],
  [26, 'assemblies.tooManySeats'],
])('%i seats: %s', async (seats, outcome) => {
  if (outcome === 'throws') return expect(set(seats)).rejects.toThrow()
  const answer = await set(seats)
  expect(answer.ok ? true : answer.code).toBe(outcome)
  expect(await held()).toBe(outcome === true ? seats : undefined)
})

it('says how many the law allows', async () => {
  expect(await set(26)).toMatchObject({ verdict: { rule: 'AS-5', holds: false, required: 25, actual: 26 } })
})

it('does not take away a seat that is held', async () => {
  await set(25)
  const { membershipId } = await seated(okrugId, 7)
  expect(await set(6)).toMatchObject({ ok: false, code: 'assemblies.seatOccupied', params: { seat: 7 } })
  expect(await set(7)).toMatchObject({ ok: true })
  const end = { okrugId, membershipId, endedOn: '2026-07-01', reason: 'ownWish' } as const
  expect(await endMembership(acting('secretary', okrugId, now), end)).toMatchObject({ ok: true })
  expect(await set(6)).toMatchObject({ ok: true })
})

it('is the office’s, in its own okrug, and leaves an entry', async () => {
  expect(await set(9, '599999000')).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await setSeats(acting('assemblyMember', okrugId, now), { okrugId, seats: 9 })).toMatchObject({
    code: 'forbidden',
  })
  await set(9)
  await set(10)
  const entries = await db.ledgerEntry.findMany({ where: { unitId: okrugId }, orderBy: { seq: 'asc' } })
  expect(entries.map(({ event, data }) => [event, data])).toEqual([
    ['assemblies.set-seats', { by: expect.stringMatching(/^[0-9a-f]{64}$/), seats: 9, before: null }],
    ['assemblies.set-seats', { by: expect.any(String), seats: 10, before: 9 }],
  ])
})

it('is refused for an okrug that is not there', async () => {
  const nowhere = '590000999'
  const answer = await setSeats(acting('secretary', nowhere, now), { okrugId: nowhere, seats: 9 })
  expect(answer).toMatchObject({ ok: false, code: 'notFound' })
})
