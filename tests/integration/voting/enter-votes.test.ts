import { beforeEach, describe, expect, it } from 'vitest'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { castVote } from '@/lib/features/voting/commands/cast-vote'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterVotes } from '@/lib/features/voting/commands/enter-votes'
import { db } from '@/lib/platform/db/client'
import type { Choice } from '@/lib/statute/tally'
import { agreedSession, ask, must, type Session } from '../../factories/meetings'

let session: Session
let motionId: string
beforeEach(async () => {
  session = await agreedSession({ present: 13 })
  motionId = await ask(session, { kind: 'decision', itemId: session.items[0] as string }, [])
})

const membershipOf = (seat: number) => session.members[seat - 1]?.membershipId as string
const enter = (votes: Record<number, Choice>, rest?: Choice) =>
  enterVotes(session.desk(), {
    ...session.ref,
    motionId,
    votes: Object.fromEntries(Object.entries(votes).map(([seat, choice]) => [membershipOf(Number(seat)), choice])),
    rest,
  })
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
    await must(castVote(session.desk(), { ...session.ref, motionId, membershipId: membershipOf(5), choice: 'against' }))
    expect(await enter({ 1: 'abstain' }, 'for')).toMatchObject({ entered: 12 })
    expect(await counted()).toEqual({ for: 11, against: 1, abstain: 1 })
  })

  it('write nothing that has not changed', async () => {
    await must(enter({ 1: 'for', 2: 'for' }))
    expect(await enter({ 1: 'for', 2: 'against' })).toMatchObject({ entered: 1 })
    expect(await enter({})).toMatchObject({ entered: 0 })
  })

  it('are written wholly or not at all', async () => {
    expect(await enter({ 1: 'for', 20: 'for' })).toMatchObject({
      code: 'voting.voterAbsent',
      field: `votes.${membershipOf(20)}`,
    })
    expect(await counted()).toEqual({})
  })

  it('obey the rules of a single vote', async () => {
    expect(await enterVotes(session.desk('okrugAkim'), { ...session.ref, motionId })).toMatchObject({
      code: 'forbidden',
    })
    for (const seat of [12, 13])
      await must(checkOutMember(session.desk(), { ...session.ref, membershipId: membershipOf(seat) }))
    expect(await enter({ 1: 'for' })).toMatchObject({ code: 'voting.noQuorum', verdict: { actual: 11 } })
    const other = await agreedSession()
    const open = await ask(other, { kind: 'decision', itemId: other.items[0] as string }, [])
    await must(closeMotion(other.desk(), { ...other.ref, motionId: open }))
    expect(await enterVotes(other.desk(), { ...other.ref, motionId: open, rest: 'for' })).toMatchObject({
      code: 'voting.motionClosed',
    })
  })

  it('of two clerks at once end in one vote a member', async () => {
    const all = (choice: Choice) => enter({ 1: choice, 2: choice, 3: choice, 4: choice }, choice)
    const results = await Promise.all([all('for'), all('against'), all('for'), all('against')])
    expect(results.every((result) => result.ok)).toBe(true)
    expect(await db.vote.count({ where: { motionId } })).toBe(13)
  })
})
