import { beforeEach, describe, expect, it } from 'vitest'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { castVote } from '@/lib/features/voting/commands/cast-vote'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { withdrawMotion } from '@/lib/features/voting/commands/withdraw-motion'
import { db } from '@/lib/platform/db/client'
import type { Choice } from '@/lib/statute/tally'
import { agreedSession, ask, must, type Session } from '../../factories/meetings'

let session: Session
let motionId: string
beforeEach(async () => {
  session = await agreedSession({ present: 13 })
  motionId = await ask(session, { kind: 'decision', itemId: session.items[0] as string }, [])
})

const seat = (number: number) => ({ ...session.ref, membershipId: session.members[number - 1]?.membershipId as string })
const vote = (number: number, choice: Choice = 'for') => castVote(session.desk(), { ...seat(number), motionId, choice })
const close = () => closeMotion(session.desk(), { ...session.ref, motionId })

describe('one member’s vote', () => {
  it('may be changed until the close; the last one counts', async () => {
    for (const choice of ['for', 'against', 'abstain'] as const) await must(vote(1, choice))
    expect(await db.vote.findMany({ where: { motionId } })).toMatchObject([{ choice: 'abstain' }])
    expect(await close()).toMatchObject({ adopted: false })
    expect(await db.motion.findFirst({ where: { id: motionId } })).toMatchObject({ votesFor: 0, abstained: 1 })
  })

  it('is refused after the close and on a withdrawn question', async () => {
    await must(close())
    expect(await vote(1)).toMatchObject({ code: 'voting.motionClosed' })
    motionId = await ask(session, { kind: 'decision', itemId: session.items[1] as string }, [])
    await must(withdrawMotion(session.desk(), { ...session.ref, motionId }))
    expect(await vote(1)).toMatchObject({ code: 'voting.motionClosed' })
  })

  it('is of a member in the room', async () => {
    expect(await vote(14)).toMatchObject({ code: 'voting.voterAbsent' })
    await must(checkInMember(session.desk(), seat(14)))
    await must(vote(14))
    await must(checkOutMember(session.desk(), seat(14)))
    expect(await vote(14)).toMatchObject({ code: 'voting.voterAbsent' })
  })

  it('stops below quorum with AS-1’s arithmetic, and goes on when it is back', async () => {
    await must(vote(1))
    for (const gone of [12, 13]) await must(checkOutMember(session.desk(), seat(gone)))
    expect(await vote(2)).toMatchObject({
      code: 'voting.noQuorum',
      verdict: { rule: 'AS-1', required: 12, actual: 11, cites: ['L39-3(9)', 'MR 7'] },
    })
    expect(await close()).toMatchObject({ code: 'voting.noQuorum' })
    await must(checkInMember(session.desk(), seat(20)))
    await must(vote(2))
    await must(close())
  })

  it('belongs to its meeting and okrug, and to the desk', async () => {
    const other = await agreedSession()
    const foreign = { ...other.ref, membershipId: other.members[0]?.membershipId as string, choice: 'for' as const }
    expect(await castVote(other.desk(), { ...foreign, motionId })).toMatchObject({ code: 'notFound' })
    expect(await castVote(session.desk('citizen'), { ...seat(1), motionId, choice: 'for' })).toMatchObject({
      code: 'forbidden',
    })
  })

  it('is one row a member, which the database itself keeps', async () => {
    await must(vote(1))
    const row = await db.vote.findFirstOrThrow({ where: { motionId } })
    await expect(db.vote.create({ data: { ...row, choice: 'against' } })).rejects.toThrow(/vote_pkey/)
  })

  it('typed by many at once is one vote', async () => {
    const typed = Array.from({ length: 20 }, (_, i) => vote(1, i % 2 ? 'for' : 'against'))
    const results = await Promise.all(typed)
    expect(results.every((result) => result.ok)).toBe(true)
    expect(await db.vote.count({ where: { motionId } })).toBe(1)
  })
})
