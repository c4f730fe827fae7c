import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { castBallot } from '@/lib/features/voting/commands/cast-ballot'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterVotes } from '@/lib/features/voting/commands/enter-votes'
import { withdrawMotion } from '@/lib/features/voting/commands/withdraw-motion'
import { db, transact } from '@/lib/platform/db/client'
import type { Choice } from '@/lib/statute/tally'
import { acting } from '../../factories/desk'
import {
  ballot,
  comeByPhone,
  comeToDesk,
  countHall,
  type HallOfPeople,
  hallOfPeople,
  putDecision,
} from '../../factories/halls'
import { agreedSession, ask, must } from '../../factories/meetings'

let hall: HallOfPeople
let motionId: string
/** Persons 0 … 5 are in the hall, by phone from person 2 on; 6 and 7 hold cards. */
beforeEach(async () => {
  hall = await hallOfPeople({ people: 30 })
  await comeToDesk(hall, 0, 2, 'phone')
  await comeToDesk(hall, 6, 8, 'card')
  for (const n of [2, 3, 4, 5]) await must(comeByPhone(hall, n))
  await countHall(hall, 9)
  motionId = await putDecision(hall)
})

const close = () => closeMotion(hall.desk(), { ...hall.ref, motionId })
const withdraw = () => withdrawMotion(hall.desk(), { ...hall.ref, motionId })
const rows = () => db.vote.findMany({ where: { motionId } })
const leave = (n: number) => checkOutMember(hall.desk(), { ...hall.ref, memberId: hall.people[n] as string })

describe('a ballot from a phone', () => {
  it('is a vote by name with a receipt; another one changes it, the last one counts', async () => {
    for (const choice of ['for', 'against', 'abstain'] as const) {
      const ballotId = randomUUID()
      expect(await ballot(hall, motionId, 2, choice, ballotId)).toMatchObject({ ok: true, ballotId, choice })
    }
    expect(await rows()).toMatchObject([{ memberId: hall.people[2], choice: 'abstain', via: 'phone' }])
    expect(await db.ballot.count({ where: { motionId, refusal: null } })).toBe(3)
  })

  it('sent again is answered as the first time and changes nothing, also after the close', async () => {
    const ballotId = randomUUID()
    const first = await ballot(hall, motionId, 2, 'for', ballotId)
    await must(ballot(hall, motionId, 2, 'against'))
    expect(await ballot(hall, motionId, 2, 'for', ballotId)).toEqual(first)
    expect(await ballot(hall, motionId, 2, 'abstain', ballotId)).toEqual(first)
    expect(await rows()).toMatchObject([{ choice: 'against' }])
    await must(endQuestion())
    expect(await ballot(hall, motionId, 2, 'for', ballotId)).toEqual(first)
  })

  it('with somebody else’s id, or one of another question, is refused', async () => {
    const ballotId = randomUUID()
    await must(ballot(hall, motionId, 2, 'for', ballotId))
    expect(await ballot(hall, motionId, 3, 'against', ballotId)).toMatchObject({ code: 'voting.ballotForeign' })
    await endQuestion()
    const next = await putDecision(hall)
    expect(await ballot(hall, next, 2, 'for', ballotId)).toMatchObject({ code: 'voting.ballotForeign' })
    expect(await db.vote.count({ where: { motionId: next } })).toBe(0)
    expect(await db.ballot.count({ where: { id: ballotId } })).toBe(1)
  })

  it('sent fifty times at once is one ballot and one vote', async () => {
    const ballotId = randomUUID()
    const answers = await Promise.all(Array.from({ length: 50 }, () => ballot(hall, motionId, 2, 'for', ballotId)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.ok).toBe(true)
    expect(await db.ballot.count({ where: { motionId } })).toBe(1)
    expect(await rows()).toHaveLength(1)
    const row = await db.ballot.findFirstOrThrow({ where: { id: ballotId } })
    await expect(db.ballot.create({ data: row })).rejects.toThrow(/ballot_pkey/)
  })

  it('from two phones of one person with different ids is one vote', async () => {
    const choices = Array.from({ length: 20 }, (_, n): Choice => (n % 2 ? 'for' : 'against'))
    await Promise.all(choices.map((choice) => must(ballot(hall, motionId, 2, choice))))
    const [row, ...more] = await rows()
    expect(more).toEqual([])
    await expect(db.vote.create({ data: row as NonNullable<typeof row> })).rejects.toThrow(/vote_pkey/)
  })

  it('beside the desk’s own entry for the same person is one vote', async () => {
    const atDesk = { ...hall.ref, motionId, votes: { [hall.people[2] as string]: 'against' as const } }
    const both = await Promise.all([ballot(hall, motionId, 2), enterVotes(hall.desk(), atDesk)])
    expect(both.every((answer) => answer.ok)).toBe(true)
    expect(await rows()).toHaveLength(1)
  })

  it('stands against whatever the desk writes for the same person or for the rest', async () => {
    await must(ballot(hall, motionId, 2, 'against'))
    const voter = hall.people[2] as string
    await must(enterVotes(hall.desk(), { ...hall.ref, motionId, votes: { [voter]: 'for' }, rest: 'for' }))
    expect((await rows()).find((row) => row.memberId === voter)).toMatchObject({ choice: 'against', via: 'phone' })
  })

  it('is nobody’s to give: the rest of the hall is heard without those who vote by phone', async () => {
    await must(withdraw())
    await comeToDesk(hall, 8, 9)
    motionId = await putDecision(hall)
    await must(enterVotes(hall.desk(), { ...hall.ref, motionId, rest: 'for' }))
    expect(await rows()).toMatchObject([{ memberId: hall.people[8], choice: 'for', via: 'desk' }])
  })

  it('that waited while a break began is refused', async () => {
    let go = () => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    const pausing = transact(async (tx) => {
      await tx.$queryRaw`select 1 from motion where id = ${motionId}::uuid for update`
      await tx.pause.create({ data: { okrugId: hall.okrugId, meetingId: hall.meetingId, from: new Date() } })
      await held
    })
    await new Promise((resolve) => setTimeout(resolve, 200))
    const late = ballot(hall, motionId, 2)
    await new Promise((resolve) => setTimeout(resolve, 300))
    go()
    await pausing
    expect(await late).toMatchObject({ code: 'voting.cannot.paused' })
    expect(await rows()).toEqual([])
  })

  it('after the close is refused, and kept as refused', async () => {
    await must(ballot(hall, motionId, 2))
    await must(endQuestion())
    const ballotId = randomUUID()
    for (const _ of [1, 2])
      expect(await ballot(hall, motionId, 3, 'against', ballotId)).toMatchObject({ code: 'voting.cannot.closed' })
    expect(await db.ballot.findMany({ where: { id: ballotId } })).toMatchObject([{ refusal: 'closed' }])
    expect(await rows()).toHaveLength(1)
  })

  it('of somebody who left before it arrived, after the close, is kept as refused too', async () => {
    await must(leave(3))
    await must(endQuestion())
    const ballotId = randomUUID()
    expect(await ballot(hall, motionId, 3, 'against', ballotId)).toMatchObject({ code: 'voting.cannot.closed' })
    expect(await db.ballot.findMany({ where: { id: ballotId } })).toMatchObject([{ refusal: 'closed' }])
  })

  it('after the close is kept a few times a person and question, and refused each time', async () => {
    await must(ballot(hall, motionId, 2))
    await must(endQuestion())
    const late = (n: number) => Promise.all(Array.from({ length: 40 }, () => ballot(hall, motionId, n, 'against')))
    const answers = [...(await late(3)), ...(await late(3)), ...(await late(4))]
    for (const answer of answers) expect(answer).toMatchObject({ code: 'voting.cannot.closed' })
    const kept = await db.ballot.groupBy({ by: ['memberId'], where: { motionId, refusal: 'closed' }, _count: true })
    expect(new Map(kept.map((row) => [row.memberId, row._count]))).toEqual(
      new Map([hall.people[3], hall.people[4]].map((id) => [id, 10])),
    )
  })

  it('is refused with the one reason, and nothing is written', async () => {
    expect(await ballot(hall, motionId, 12)).toMatchObject({ code: 'voting.cannot.notCheckedIn' })
    expect(await ballot(hall, motionId, 6)).toMatchObject({ code: 'voting.cannot.cardHolder' })
    await must(leave(5))
    expect(await ballot(hall, motionId, 5)).toMatchObject({ code: 'voting.cannot.left' })
    const pause = await db.pause.create({
      data: { okrugId: hall.okrugId, meetingId: hall.meetingId, from: new Date() },
    })
    expect(await ballot(hall, motionId, 2)).toMatchObject({ code: 'voting.cannot.paused' })
    const id = { okrugId: pause.okrugId, meetingId: pause.meetingId, from: pause.from }
    await db.pause.update({ where: { okrugId_meetingId_from: id }, data: { to: pause.from } })
    await countHall(hall, 5)
    expect(await ballot(hall, motionId, 2)).toMatchObject({
      code: 'voting.cannot.moreNamesThanPeople',
      params: { names: 7, present: 5 },
    })
    await countHall(hall, 2)
    for (const n of [0, 1, 3, 4, 6, 7]) await leave(n)
    expect(await ballot(hall, motionId, 2)).toMatchObject({ code: 'voting.cannot.moreNamesThanPeople' })
    expect(await db.ballot.count({ where: { motionId } })).toBe(0)
  })

  it('waits for a count of the hall, and for the quorum', async () => {
    const small = await hallOfPeople({ people: 30 })
    await comeToDesk(small, 0, 3)
    await must(comeByPhone(small, 5))
    const id = await putDecision(small)
    expect(await ballot(small, id, 5)).toMatchObject({ code: 'voting.cannot.notCounted' })
    await countHall(small, 4)
    await must(ballot(small, id, 5))
    for (const n of [0, 1])
      await must(checkOutMember(small.desk(), { ...small.ref, memberId: small.people[n] as string }))
    expect(await ballot(small, id, 5)).toMatchObject({
      code: 'voting.cannot.noQuorum',
      verdict: { rule: 'GA-1', required: 3, actual: 2 },
    })
  })

  it('is of this okrug’s member and this meeting’s question', async () => {
    const other = await hallOfPeople({ people: 3 })
    const input = { ...hall.ref, motionId, ballotId: randomUUID(), choice: 'for' as const }
    expect(await castBallot(other.phone(1), input)).toMatchObject({ code: 'forbidden' })
    expect(await castBallot({ actor: null, now: new Date() }, input)).toMatchObject({ code: 'forbidden' })
    const strange = { ...other.ref, motionId, ballotId: randomUUID(), choice: 'for' as const }
    expect(await castBallot(other.phone(1), strange)).toMatchObject({ code: 'notFound' })
    expect(await rows()).toEqual([])
  })

  it('at a session is nobody’s to give either: who came in by phone and is silent has not voted', async () => {
    const session = await agreedSession({ present: 13 })
    const phones = session.members.slice(10, 13).map(({ memberId }) => memberId)
    await db.presence.updateMany({ where: { memberId: { in: phones } }, data: { arrival: 'phone' } })
    await db.meeting.updateMany({
      where: { id: session.meetingId },
      data: { headcount: 13, headcountAt: session.desk().now },
    })
    const id = await ask(session, { kind: 'decision', itemId: session.items[0] as string }, [])
    await must(enterVotes(session.desk(), { ...session.ref, motionId: id, votes: {}, rest: 'for' }))
    expect(await db.vote.count({ where: { motionId: id } })).toBe(10)
    expect(await db.vote.count({ where: { motionId: id, memberId: { in: phones } } })).toBe(0)
  })

  it('of a session’s member is a vote by name like one typed at the desk', async () => {
    const session = await agreedSession({ present: 13 })
    const id = await ask(session, { kind: 'decision', itemId: session.items[0] as string }, [])
    const cast = (seat: number) => {
      const memberId = session.members[seat]?.memberId as string
      const phone = acting('assemblyMember', session.okrugId, session.desk().now, { memberId })
      return castBallot(phone, { ...session.ref, motionId: id, ballotId: randomUUID(), choice: 'against' })
    }
    await must(cast(0))
    expect(await cast(20)).toMatchObject({ code: 'voting.cannot.notCheckedIn' })
    const { count } = await db.assemblyMembership.updateMany({
      where: { memberId: session.members[1]?.memberId },
      data: { endedOn: new Date('2026-10-01') },
    })
    expect(count).toBe(1)
    await must(cast(1))
    expect(await closeMotion(session.desk(), { ...session.ref, motionId: id })).toMatchObject({ ok: true })
    expect(await db.motion.findFirst({ where: { id } })).toMatchObject({ votesAgainst: 2, cardsFor: null })
  })
})

/** Ends the question: cards are counted as none. */
async function endQuestion() {
  if ((await rows()).length === 0) return withdraw()
  for (const accountId of [randomUUID(), randomUUID()])
    await db.cardTally.create({
      data: { okrugId: hall.okrugId, motionId, sector: 1, accountId, for: 0, against: 0, abstain: 0, at: new Date() },
    })
  return close()
}
