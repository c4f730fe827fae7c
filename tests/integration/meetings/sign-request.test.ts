import { beforeEach, describe, expect, it } from 'vitest'
import { endMembership } from '@/lib/features/assemblies/commands/end-membership'
import { requestSession } from '@/lib/features/meetings/commands/request-session'
import { sign, signRequest } from '@/lib/features/meetings/commands/sign-request'
import { db, transact } from '@/lib/platform/db/client'
import { assemblyOf, type Seated } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { clerk, type Draft, lastEntry, stateOf, today } from '../../factories/drafts'
import { must } from '../../factories/meetings'

let next = 595010000
let okrugId: string
let members: Seated[]
let request: Draft
const now = at(today)
const member = (n: number) => members[n] as Seated
const signAs = (n: number, ref = request) =>
  signRequest(acting('assemblyMember', okrugId, now, { memberId: member(n).memberId }), ref)

beforeEach(async () => {
  next += 1000
  okrugId = `${next}`
  members = (await assemblyOf(okrugId)).members
  const initiator = acting('assemblyMember', okrugId, now, { memberId: member(0).memberId })
  const proposal = { competence: 'otherLocalMatter' as const, title: { kk: 'Жол', ru: '' } }
  const asked = { okrugId, reason: { kk: 'Жол', ru: '' }, items: [proposal] }
  request = { okrugId, meetingId: (await must(requestSession(initiator, asked))).id }
})

it('goes to the akim with the third of 25', async () => {
  expect(await signAs(1)).toMatchObject({ ok: true, submitted: false, signed: 2, required: 3 })
  expect(await stateOf(request)).toBe('requested')
  expect(await signAs(2)).toMatchObject({ ok: true, submitted: true, signed: 3 })
  expect(await stateOf(request)).toBe('akimReview')
  expect(await lastEntry(okrugId)).toMatchObject({
    event: 'meetings.sign-request',
    data: {
      member: expect.stringMatching(/^[0-9a-f]{64}$/),
      verdict: { rule: 'AS-2', holds: true, required: 3, actual: 3 },
    },
  })
  expect(await signAs(3)).toMatchObject({ code: 'meetings.wrongState' })
})

it('counts nobody twice and nobody who has left', async () => {
  expect(await signAs(0)).toMatchObject({ code: 'meetings.alreadySigned' })
  await must(signAs(1))
  const end = { okrugId, membershipId: member(1).membershipId, endedOn: today, reason: 'ownWish' } as const
  await must(endMembership(clerk(okrugId), end))
  expect(await signAs(1)).toMatchObject({ code: 'forbidden' })
  expect(await signAs(2)).toMatchObject({ ok: true, submitted: false, signed: 2 })
})

it('is for this assembly’s members only', async () => {
  const outsider = acting('assemblyMember', '599999000', now, { memberId: member(1).memberId })
  expect(await signRequest(outsider, request)).toMatchObject({ code: 'forbidden' })
  expect(await signRequest(clerk(okrugId), request)).toMatchObject({ code: 'forbidden' })
  expect(await signAs(1, { okrugId, meetingId: crypto.randomUUID() })).toMatchObject({ code: 'notFound' })
})

describe('ten members at once', () => {
  const signatures = () => db.requestSignature.count({ where: request })
  /** As the command, but the request is read without its lock. */
  const carelessly = (n: number) =>
    transact(async (tx) => {
      const meeting = await tx.meeting.findUnique({ where: { okrugId_id: { okrugId, id: request.meetingId } } })
      await new Promise((resolve) => setTimeout(resolve, 100))
      if (meeting?.state === 'requested') await sign(tx, { ...request, memberId: member(n).memberId }, now)
    })
  const others = Array.from({ length: 10 }, (_, i) => i + 1)

  it('make one transition, by the two that were missing', async () => {
    const answers = await Promise.all(others.map((n) => signAs(n)))
    expect(answers.filter((answer) => answer.ok && answer.submitted)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.code === 'meetings.wrongState')).toHaveLength(8)
    expect(await signatures()).toBe(3)
  })

  it('without the lock sign what is already with the akim', async () => {
    await Promise.all(others.map(carelessly))
    expect(await signatures()).toBe(11)
  })

  it('one person at once: the key lets one signature through', async () => {
    await Promise.allSettled([carelessly(1), carelessly(1)])
    expect(await signatures()).toBe(2)
  })

  it('and two without the key', async () => {
    await db.$executeRaw`alter table request_signature drop constraint request_signature_pkey`
    await Promise.allSettled([carelessly(1), carelessly(1)])
    expect(await signatures()).toBe(3)
  })
})
