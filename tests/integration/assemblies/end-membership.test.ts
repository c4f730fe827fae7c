import { beforeAll, expect, it } from 'vitest'
import { endMembership } from '@/lib/features/assemblies/commands/end-membership'
import { filledSeats } from '@/lib/features/assemblies/queries/seats'
import { db, transact } from '@/lib/platform/db/client'
import { assemblyOf, type Seated, seated } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'

const okrugId = '595030000'
const now = at('2026-07-17')
let holder: Seated
let seat = 1
const end = (endedOn: string, membershipId = holder.membershipId, unit = okrugId) =>
  endMembership(acting('secretary', unit, now), { okrugId, membershipId, endedOn, reason: 'movedAway' })
const filled = (day: string) => transact((tx) => filledSeats(tx, okrugId, day)).then((rows) => rows.length)

beforeAll(async () => {
  await assemblyOf(okrugId, { filled: 0 })
})

it.each([
  ['2025-12-31', 'assemblies.outsideTerm'],
  ['2026-01-01', true],
  ['2030-01-01', true],
  ['2030-01-02', 'assemblies.outsideTerm'],
])('a term of 2026–2029 ended on %s: %s', async (endedOn, outcome) => {
  holder = await seated(okrugId, seat++)
  const answer = await end(endedOn)
  expect(answer.ok ? true : answer.code).toBe(outcome)
})

it('vacates the seat from that day on, once', async () => {
  holder = await seated(okrugId, seat++)
  const before = await filled('2026-07-16')
  expect(await end('2026-07-17')).toMatchObject({ ok: true })
  expect(await filled('2026-07-16')).toBe(before)
  expect(await filled('2026-07-17')).toBe(before - 1)
  expect(await end('2026-07-18')).toMatchObject({ code: 'assemblies.alreadyEnded' })
  const [entry] = await db.ledgerEntry.findMany({ where: { unitId: okrugId }, orderBy: { seq: 'desc' }, take: 1 })
  expect(entry).toMatchObject({ data: { membership: holder.membershipId, endedOn: '2026-07-17', reason: 'movedAway' } })
})

it('does not reach back before a meeting the member came to', async () => {
  holder = await seated(okrugId, seat++)
  const { id: meetingId } = await db.meeting.create({
    data: { okrugId, kind: 'session', state: 'closed', year: 2026, number: 1, createdAt: now, changedAt: now },
  })
  await db.presence.create({
    data: {
      okrugId,
      meetingId,
      memberId: holder.memberId,
      arrivedAt: at('2026-07-10', '00:30'),
      leaf: 'a'.repeat(64),
      changedAt: at('2026-07-10', '00:30'),
    },
  })
  expect(await end('2026-07-10')).toMatchObject({ code: 'assemblies.actedSince' })
  expect(await end('2026-07-11')).toMatchObject({ ok: true })
})

it('is the office’s, in its own okrug', async () => {
  holder = await seated(okrugId, seat++)
  expect(await end('2026-07-17', holder.membershipId, '599999000')).toMatchObject({ code: 'forbidden' })
  expect(await end('2026-07-17', '01900000-0000-7000-8000-000000000000')).toMatchObject({ code: 'notFound' })
})

it('two ends at once: one counts', async () => {
  holder = await seated(okrugId, seat++)
  const answers = await Promise.all([end('2026-07-17'), end('2026-07-18')])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
})

it('waits for whoever runs a session: nobody is let in, and no list frozen, while a seat ends', async () => {
  holder = await seated(okrugId, seat++)
  const row = { okrugId, kind: 'session' as const, state: 'registration' as const, year: 2026, number: 77 }
  const { id } = await db.meeting.create({ data: { ...row, createdAt: now, changedAt: now } })
  const { promise: held, resolve: hold } = Promise.withResolvers<void>()
  const { promise: ended, resolve: letGo } = Promise.withResolvers<void>()
  const running = transact(async (tx) => {
    await tx.$queryRaw`select 1 from meeting where id = ${id}::uuid for update`
    hold()
    await ended
  })
  await held
  let answered = false
  const ending = end('2026-07-17').then((answer) => {
    answered = true
    return answer
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(answered).toBe(false)
  letGo()
  await running
  expect(await ending).toMatchObject({ ok: true })
  await db.meeting.delete({ where: { okrugId_id: { okrugId, id } } })
})
