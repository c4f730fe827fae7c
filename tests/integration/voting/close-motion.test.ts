import { describe, expect, it } from 'vitest'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { db } from '@/lib/platform/db/client'
import { rootOf } from '@/lib/platform/ledger/merkle'
import { seated } from '../../factories/assemblies'
import { actsOf } from '../../factories/ledger'
import {
  agreedSession,
  ask,
  chairedSession,
  decide,
  must,
  openSession,
  type Session,
  times,
} from '../../factories/meetings'

const seat = (session: Session, number: number) => ({
  ...session.ref,
  memberId: session.members[number - 1]?.memberId as string,
})
const motion = (id: string) => db.motion.findFirstOrThrow({ where: { id } })
const meeting = (session: Session) => db.meeting.findFirstOrThrow({ where: { id: session.meetingId } })
const item = (session: Session, n = 0) => session.items[n] as string
const close = (session: Session, motionId: string) => closeMotion(session.desk(), { ...session.ref, motionId })

describe('what closing freezes', () => {
  it('seats, presence, totals, verdict and the root of the votes', async () => {
    const session = await agreedSession({ present: 14 })
    const votes = [...times(8, 'for' as const), ...times(3, 'against' as const), 'abstain' as const]
    const { motionId } = await decide(session, { kind: 'decision', itemId: item(session) }, votes)
    const frozen = await motion(motionId)
    expect(frozen).toMatchObject({
      eligible: 24,
      votesFor: 8,
      votesAgainst: 3,
      abstained: 1,
      notVoting: 2,
      adopted: true,
      verdict: { rule: 'DC-1', holds: true, required: 8, actual: 8, on: '2026-09-15' },
    })
    expect(frozen.presentIds).toHaveLength(14)
    const rows = await db.vote.findMany({ where: { motionId } })
    expect(frozen.merkleRoot).toBe(rootOf(rows.map((row) => row.leaf)))
    const entry = (await actsOf(session.okrugId, 'voting.close-motion')).at(-1)
    expect(entry?.data).toMatchObject({ present: 14, for: 8, notVoting: 2, root: frozen.merkleRoot, adopted: true })
  })

  it('stays as it was, whatever happens to roll, assembly and presence later', async () => {
    const session = await agreedSession({ present: 13 })
    const { motionId } = await decide(session, { kind: 'decision', itemId: item(session) }, times(13, 'for'))
    const before = [await motion(motionId), await db.decision.findFirst({ where: { motionId } })]
    await seated(session.okrugId, 25)
    await db.assemblyMembership.updateMany({
      where: { okrugId: session.okrugId },
      data: { endedOn: new Date('2026-09-14'), endReason: 'x' },
    })
    await db.communityMember.updateMany({ where: { okrugId: session.okrugId }, data: { surname: 'Басқа' } })
    for (const one of [1, 2, 3]) await must(checkOutMember(session.desk(), seat(session, one)))
    expect([await motion(motionId), await db.decision.findFirst({ where: { motionId } })]).toEqual(before)
  })

  it('is not before the last vote it counts, though the wish to close it was', async () => {
    const session = await agreedSession({ present: 13 })
    const motionId = await ask(session, { kind: 'decision', itemId: item(session) }, times(13, 'for'))
    const later = new Date(Date.now() + 60_000)
    await db.vote.updateMany({ where: { motionId, memberId: session.members[0]?.memberId }, data: { castAt: later } })
    await must(close(session, motionId))
    expect((await motion(motionId)).closedAt).toEqual(later)
  })

  it('counts no vote of someone who left before: the base and the votes are of who is present', async () => {
    const session = await agreedSession({ present: 15 })
    const motionId = await ask(session, { kind: 'decision', itemId: item(session) }, times(15, 'for'))
    for (const one of [14, 15]) await must(checkOutMember(session.desk(), seat(session, one)))
    await must(close(session, motionId))
    const frozen = await motion(motionId)
    expect(frozen).toMatchObject({ votesFor: 13, notVoting: 0 })
    expect(frozen.presentIds).toHaveLength(13)
    const heard = await db.vote.findMany({ where: { motionId, memberId: { in: frozen.presentIds } } })
    expect(frozen.merkleRoot).toBe(rootOf(heard.map((row) => row.leaf)))
    expect(await db.vote.count({ where: { motionId } })).toBe(15)
  })

  it('hears who left and came back before the close', async () => {
    const session = await agreedSession({ present: 13 })
    const motionId = await ask(session, { kind: 'decision', itemId: item(session) }, times(13, 'for'))
    await must(checkOutMember(session.desk(), seat(session, 13)))
    await must(checkInMember(session.desk(), seat(session, 13)))
    await must(close(session, motionId))
    expect(await motion(motionId)).toMatchObject({ votesFor: 13 })
  })

  it('takes who came without voting into the base (DC-1)', async () => {
    const session = await agreedSession({ present: 13 })
    const motionId = await ask(session, { kind: 'decision', itemId: item(session) }, times(7, 'for'))
    for (const late of [14, 15]) await must(checkInMember(session.desk(), seat(session, late)))
    expect(await close(session, motionId)).toMatchObject({ adopted: false, verdict: { required: 8, actual: 7 } })
  })
})

describe('what follows', () => {
  it('chair and secretary are set, and with both the meeting is theirs', async () => {
    const session = await openSession()
    const [first, second] = session.members
    await decide(session, { kind: 'secretary', candidateId: second?.memberId as string }, times(13, 'for'))
    expect(await meeting(session)).toMatchObject({ state: 'open', secretaryId: second?.memberId, chairId: null })
    await decide(session, { kind: 'chair', candidateId: first?.memberId as string }, times(6, 'for'))
    expect(await meeting(session)).toMatchObject({ state: 'open', chairId: null })
    await decide(session, { kind: 'chair', candidateId: first?.memberId as string }, times(7, 'for'))
    expect(await meeting(session)).toMatchObject({ state: 'chairElected', chairId: first?.memberId })
  })

  it('an item is in by a majority of the seats: 13 of 24, not 12, though 13 came', async () => {
    const session = await chairedSession({ present: 13 })
    const vote = (n: number, hands: number) =>
      decide(session, { kind: 'inclusion', itemId: item(session, n) }, times(hands, 'for'))
    expect(await vote(0, 12)).toMatchObject({ adopted: false, verdict: { rule: 'MT-4', required: 13, actual: 12 } })
    expect(await vote(1, 13)).toMatchObject({ adopted: true })
    const items = await db.agendaItem.findMany({
      where: { meetingId: session.meetingId },
      orderBy: { position: 'asc' },
    })
    expect(items.map((one) => one.included)).toEqual([false, true])
  })

  it('decisions are written and numbered in the order of adoption', async () => {
    const session = await agreedSession({ items: 3 })
    const put = (n: number, hands: number) =>
      decide(session, { kind: 'decision', itemId: item(session, n) }, times(hands, 'for'))
    await put(2, 13)
    await put(0, 6)
    await put(1, 7)
    expect((await meeting(session)).state).toBe('voting')
    const decisions = await db.decision.findMany({
      where: { meetingId: session.meetingId },
      orderBy: { number: 'asc' },
    })
    expect(decisions).toMatchObject([
      { number: 1, itemId: item(session, 2), status: 'adopted', titleRu: 'Вопрос 3', textRu: 'Решение по вопросу 3' },
      { number: 2, itemId: item(session, 1) },
    ])
  })

  it('a clean tie decides nothing yet; with one abstention it rejects', async () => {
    const session = await agreedSession({ present: 14 })
    const half = [...times(7, 'for' as const), ...times(6, 'against' as const)]
    const rejected = await decide(session, { kind: 'decision', itemId: item(session) }, [...half, 'abstain'])
    expect(rejected).toMatchObject({ adopted: false, verdict: { rule: 'DC-1', required: 8, actual: 7 } })
    const tied = await decide(session, { kind: 'decision', itemId: item(session, 1) }, [...half, 'against'])
    expect(tied).toMatchObject({ adopted: null, verdict: { rule: 'DC-2', holds: false } })
    expect(await motion(tied.motionId)).toMatchObject({ adopted: null, castingVote: null })
    expect(await db.decision.count({ where: { meetingId: session.meetingId } })).toBe(0)
  })

  it('happens once, for the secretary of this okrug', async () => {
    const session = await agreedSession()
    const motionId = await ask(session, { kind: 'decision', itemId: item(session) }, times(13, 'for'))
    expect(await closeMotion(session.desk('okrugAkim'), { ...session.ref, motionId })).toMatchObject({
      code: 'forbidden',
    })
    const results = await Promise.all(Array.from({ length: 8 }, () => close(session, motionId)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(await db.decision.count({ where: { motionId } })).toBe(1)
    expect(
      (await actsOf(session.okrugId, 'voting.close-motion')).filter((e) => e.data.motion === motionId),
    ).toHaveLength(1)
  })
})
