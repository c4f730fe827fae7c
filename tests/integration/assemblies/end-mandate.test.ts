import { beforeAll, beforeEach, expect, it } from 'vitest'
import { endMandate } from '@/lib/features/assemblies/commands/end-mandate'
import { mandatesOn } from '@/lib/features/assemblies/queries/mandates'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { quorumOf } from '@/lib/features/meetings/queries/presence'
import { closeArea } from '@/lib/features/roll/commands/close-area'
import { castBallot } from '@/lib/features/voting/commands/cast-ballot'
import { db } from '@/lib/platform/db/client'
import { areaOf, delegateOf } from '../../factories/delegates'
import { acting, at } from '../../factories/desk'
import { agreed, delegatesGathering } from '../../factories/gatherings'
import { actsOf } from '../../factories/ledger'
import { ask, must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'

const okrugId = '595905000'
const now = at('2026-07-17')
let delegate: Awaited<ReturnType<typeof delegateOf>>
beforeAll(() => okrugOf(okrugId))
beforeEach(async () => {
  delegate = await delegateOf(okrugId)
})
const end = (endedOn: string, unit = okrugId, delegateId = delegate.delegateId) =>
  endMandate(acting('secretary', unit, now), { okrugId, delegateId, endedOn, reason: 'movedAway' })
const inForce = async (day: string) =>
  (await mandatesOn(db, okrugId, day)).some((one) => one.id === delegate.delegateId)

it.each([
  ['2026-02-28', 'assemblies.outsideTerm'],
  ['2026-03-01', true],
  ['2030-03-01', true],
  ['2030-03-02', 'assemblies.outsideTerm'],
])('a mandate from 1 March 2026 to 28 February 2030 ended on %s: %s', async (endedOn, outcome) => {
  const answer = await end(endedOn)
  expect(answer.ok ? true : answer.code).toBe(outcome)
})

it('is in force to the day before, and ends once', async () => {
  const answers = await Promise.all([end('2026-07-17'), end('2026-07-17')])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers).toContainEqual(expect.objectContaining({ code: 'assemblies.alreadyEnded' }))
  expect([await inForce('2026-07-16'), await inForce('2026-07-17')]).toEqual([true, false])
  const entry = (await actsOf(okrugId, 'assemblies.end-mandate')).at(-1)
  expect(entry?.data).toMatchObject({ delegate: delegate.delegateId, endedOn: '2026-07-17', reason: 'movedAway' })
  expect(JSON.stringify(entry)).not.toContain(delegate.memberId)
})

it('does not reach back before a gathering the delegate came to', async () => {
  const sitting = await delegatesGathering({ eligible: 2, present: 1 })
  const row = await db.delegate.findFirstOrThrow({ where: { memberId: sitting.members[0]?.memberId } })
  const wish = { okrugId: sitting.okrugId, delegateId: row.id, reason: 'ownWish' as const }
  const clerk = acting('secretary', sitting.okrugId, now)
  expect(await endMandate(clerk, { ...wish, endedOn: '2026-09-15' })).toMatchObject({ code: 'assemblies.actedSince' })
  await must(endMandate(clerk, { ...wish, endedOn: '2026-09-16' }))
})

it('takes the delegate off the list of a gathering under way, which keeps its base', async () => {
  const sitting = await agreed(await delegatesGathering({ eligible: 6, present: 4 }), 4)
  const [absent, present] = [5, 3].map((n) => sitting.members[n]?.memberId as string) as [string, string]
  const row = await db.delegate.findFirstOrThrow({ where: { memberId: absent } })
  const clerk = acting('secretary', sitting.okrugId, now)
  await must(
    endMandate(clerk, {
      okrugId: sitting.okrugId,
      delegateId: row.id,
      reason: 'ownWish' as const,
      endedOn: '2026-09-15',
    }),
  )
  const arrival = checkInMember(sitting.desk(), { ...sitting.ref, memberId: absent })
  expect(await arrival).toMatchObject({ code: 'meetings.noMandate' })
  const meeting = () => db.meeting.findFirstOrThrow({ where: { id: sitting.meetingId } })
  expect(await quorumOf(db, await meeting())).toMatchObject({ eligible: 6, count: { present: 4 } })

  // Mandates that end with their area end for who is in the hall too.
  const motionId = await ask(sitting, { kind: 'decision', itemId: sitting.items[0] as string }, [])
  const closing = acting('secretary', sitting.okrugId, new Date('2026-09-15T07:00:00Z'))
  await must(closeArea(closing, { okrugId: sitting.okrugId, id: row.areaId }))
  const account = { memberId: present, accountId: crypto.randomUUID() }
  const phone = acting('citizen', sitting.okrugId, closing.now, account)
  const ballot = { ...sitting.ref, motionId, ballotId: crypto.randomUUID(), choice: 'for' as const }
  expect(await castBallot(phone, ballot)).toMatchObject({ code: 'voting.cannot.mandateEnded' })
  expect(await quorumOf(db, await meeting())).toMatchObject({ eligible: 6, count: { present: 0 } })
})

it('is the office’s, in its own okrug', async () => {
  expect(await end('2026-07-17', '599999000')).toMatchObject({ code: 'forbidden' })
  expect(await end('2026-07-17', okrugId, crypto.randomUUID())).toMatchObject({ code: 'notFound' })
  expect(await inForce('2026-07-17')).toBe(true)
})

it('ends with the closing of the area, others stay', async () => {
  const other = await delegateOf(okrugId, { areaId: await areaOf(okrugId, 'Бейбітшілік көшесі') })
  await must(closeArea(acting('secretary', okrugId, now), { okrugId, id: delegate.areaId }))
  const rows = await db.delegate.findMany({ where: { id: { in: [delegate.delegateId, other.delegateId] } } })
  const endOf = (id: string) => rows.find((row) => row.id === id)
  expect(endOf(delegate.delegateId)).toMatchObject({ endReason: 'areaClosed', endedOn: new Date('2026-07-17') })
  expect(endOf(other.delegateId)).toMatchObject({ endReason: null, endedOn: null })
})
