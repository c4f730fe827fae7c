import { beforeEach, describe, expect, it } from 'vitest'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterVotes, write } from '@/lib/features/voting/commands/enter-votes'
import { withdrawMotion } from '@/lib/features/voting/commands/withdraw-motion'
import { lockMotion } from '@/lib/features/voting/queries/locked'
import { db, transact } from '@/lib/platform/db/client'
import type { Choice } from '@/lib/statute/tally'
import { agreedSession, ask, must, type Session } from '../../factories/meetings'

let session: Session
let motionId: string
beforeEach(async () => {
  session = await agreedSession({ present: 13 })
  motionId = await ask(session, { kind: 'decision', itemId: session.items[0] as string }, [])
})

const memberOf = (seat: number) => session.members[seat - 1]?.memberId as string
const enter = (votes: Record<number, Choice>, rest?: Choice) =>
  enterVotes(session.desk(), {
    ...session.ref,
    motionId,
    votes: Object.fromEntries(Object.entries(votes).map(([seat, choice]) => [memberOf(Number(seat)), choice])),
    rest,
  })
const seat = (number: number) => ({ ...session.ref, memberId: memberOf(number) })
const close = () => closeMotion(session.desk(), { ...session.ref, motionId })
const counted = async () => {
  const rows = await db.vote.groupBy({ by: ['choice'], where: { motionId }, _count: true })
  return Object.fromEntries(rows.map((row) => [row.choice, row._count]))
}

describe('the hands of the hall', () => {
  it('are written by name, in one go', async () => {
    expect(await enter({ 1: 'for', 2: 'against', 3: 'abstain' })).toMatchObject({ ok: true, entered: 3 })
    expect(await counted()).toEqual({ for: 1, against: 1, abstain: 1 })
  })

  it('may say that the rest are for, without touching who has voted', async () => {
    await must(enter({ 5: 'against' }))
    expect(await enter({ 1: 'abstain' }, 'for')).toMatchObject({ entered: 12 })
    expect(await counted()).toEqual({ for: 11, against: 1, abstain: 1 })
  })

  it('say nothing for the rest of whom another clerk has heard meanwhile', async () => {
    const memberId = memberOf(5)
    await must(enter({ 5: 'against' }))
    await transact(async (tx) => {
      const motion = await lockMotion(tx, { ...session.ref, motionId }, 'read')
      if (!motion) throw new Error('no motion')
      const entering = { accountId: crypto.randomUUID(), now: session.desk().now }
      // As though that clerk's vote had come after this one looked.
      expect(await write(tx, motion, new Map([[memberId, 'for']]), { ...entering, rest: [memberId] })).toBe(0)
    })
    expect(await counted()).toEqual({ against: 1 })
  })

  it('say only what the form did not show, and nothing over what another clerk put right meanwhile', async () => {
    const [a, b] = [memberOf(1), memberOf(2)]
    await must(enter({ 1: 'for', 2: 'for' }))
    const shown = { [a]: 'for', [b]: 'for' } as const
    await must(enter({ 2: 'against' }))
    const form = (votes: Record<string, 'for' | 'against' | 'abstain'>) =>
      enterVotes(session.desk(), { ...session.ref, motionId, votes, seen: { ...shown, [memberOf(3)]: '' } })
    // The page was drawn before the second was corrected, and posts it as it was.
    expect(await form({ ...shown, [memberOf(3)]: 'abstain' })).toMatchObject({ entered: 1 })
    expect(await counted()).toEqual({ for: 1, against: 1, abstain: 1 })
    expect(await form({ ...shown, [b]: 'abstain' })).toMatchObject({ code: 'changedMeanwhile', field: `votes.${b}` })
  })

  it('write nothing that has not changed', async () => {
    await must(enter({ 1: 'for', 2: 'for' }))
    expect(await enter({ 1: 'for', 2: 'against' })).toMatchObject({ entered: 1 })
    expect(await enter({})).toMatchObject({ entered: 0 })
  })

  it('are written wholly or not at all', async () => {
    expect(await enter({ 1: 'for', 20: 'for' })).toMatchObject({
      code: 'voting.voterAbsent',
      field: `votes.${memberOf(20)}`,
    })
    expect(await counted()).toEqual({})
  })

  it('may be changed until the close; the last one counts', async () => {
    for (const choice of ['for', 'against', 'abstain'] as const) await must(enter({ 1: choice }))
    expect(await counted()).toEqual({ abstain: 1 })
    expect(await close()).toMatchObject({ adopted: false })
    expect(await db.motion.findFirst({ where: { id: motionId } })).toMatchObject({ votesFor: 0, abstained: 1 })
  })

  it('are refused after the close and on a withdrawn question', async () => {
    await must(close())
    expect(await enter({ 1: 'for' }, 'for')).toMatchObject({ code: 'voting.motionClosed' })
    motionId = await ask(session, { kind: 'decision', itemId: session.items[1] as string }, [])
    await must(withdrawMotion(session.desk(), { ...session.ref, motionId }))
    expect(await enter({ 1: 'for' })).toMatchObject({ code: 'voting.motionClosed' })
  })

  it('are of members in the room', async () => {
    expect(await enter({ 14: 'for' })).toMatchObject({ code: 'voting.voterAbsent' })
    await must(checkInMember(session.desk(), seat(14)))
    await must(enter({ 14: 'for' }))
    await must(checkOutMember(session.desk(), seat(14)))
    expect(await enter({ 14: 'against' })).toMatchObject({ code: 'voting.voterAbsent' })
  })

  it('stop below quorum with AS-1’s arithmetic, and go on when it is back', async () => {
    await must(enter({ 1: 'for' }))
    for (const gone of [12, 13]) await must(checkOutMember(session.desk(), seat(gone)))
    expect(await enter({ 2: 'for' })).toMatchObject({
      code: 'voting.noQuorum',
      verdict: { rule: 'AS-1', required: 12, actual: 11, cites: ['L39-3(9)', 'MR 7'] },
    })
    expect(await close()).toMatchObject({ code: 'voting.noQuorum' })
    await must(checkInMember(session.desk(), seat(20)))
    await must(enter({ 2: 'for' }))
    await must(close())
  })

  it('belong to their meeting and okrug, and to the desk', async () => {
    const other = await agreedSession()
    expect(await enterVotes(other.desk(), { ...other.ref, motionId, rest: 'for' })).toMatchObject({ code: 'notFound' })
    for (const role of ['okrugAkim', 'citizen'] as const)
      expect(await enterVotes(session.desk(role), { ...session.ref, motionId })).toMatchObject({ code: 'forbidden' })
  })

  it('of two clerks at once end in one vote a member', async () => {
    const all = (choice: Choice) => enter({ 1: choice, 2: choice, 3: choice, 4: choice }, choice)
    const results = await Promise.all([all('for'), all('against'), all('for'), all('against')])
    expect(results.every((result) => result.ok)).toBe(true)
    expect(await db.vote.count({ where: { motionId } })).toBe(13)
  })
})
