import { beforeEach, describe, expect, it } from 'vitest'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { castCastingVote } from '@/lib/features/voting/commands/cast-casting-vote'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { db } from '@/lib/platform/db/client'
import { rootOf } from '@/lib/platform/ledger/merkle'
import { actsOf } from '../../factories/ledger'
import { agreedSession, ask, decide, must, type Session, times, votedSession } from '../../factories/meetings'

let session: Session
beforeEach(async () => {
  session = await agreedSession({ present: 14 })
})

const close = () => closeMeeting(session.desk(), session.ref)
const memberOf = (seat: number) => session.members[seat - 1]?.memberId as string
const meeting = () => db.meeting.findFirstOrThrow({ where: { id: session.meetingId } })

describe('closing the session', () => {
  it('ends it with the totals and the root of all stays', async () => {
    const ended = await votedSession({ present: 14 })
    await must(checkOutMember(ended.desk(), { ...ended.ref, memberId: ended.members[13]?.memberId as string }))
    await must(closeMeeting(ended.desk(), ended.ref))
    const row = await db.meeting.findFirstOrThrow({ where: { id: ended.meetingId } })
    expect(row).toMatchObject({ state: 'closed' })
    expect(row.closedAt).not.toBeNull()
    const stays = await db.presence.findMany({ where: { meetingId: ended.meetingId } })
    expect((await actsOf(ended.okrugId)).at(-1)).toMatchObject({
      event: 'meetings.close-meeting',
      data: { attended: 14, decisions: 1, motions: 6, tied: [], root: rootOf(stays.map((stay) => stay.leaf)) },
    })
  })

  it('waits for an open question', async () => {
    const motionId = await ask(session, { kind: 'decision', itemId: session.items[0] as string }, times(14, 'for'))
    expect(await close()).toMatchObject({ ok: false, code: 'voting.motionOpen' })
    await must(closeMotion(session.desk(), { ...session.ref, motionId }))
    await must(close())
  })

  it('waits for the casting vote on a tie', async () => {
    const tie = [...times(7, 'for' as const), ...times(7, 'against' as const)]
    const { motionId } = await decide(session, { kind: 'decision', itemId: session.items[0] as string }, tie)
    expect(await close()).toMatchObject({ ok: false, code: 'voting.tiePending' })
    const chair = memberOf(1)
    await must(castCastingVote(session.desk(), { ...session.ref, motionId, memberId: chair, choice: 'against' }))
    await must(close())
  })

  it('ends a tie as not adopted when the chair has left', async () => {
    const tie = [...times(7, 'for' as const), ...times(7, 'against' as const)]
    const { motionId } = await decide(session, { kind: 'decision', itemId: session.items[0] as string }, tie)
    await must(checkOutMember(session.desk(), { ...session.ref, memberId: memberOf(1) }))
    await must(close())
    expect(await db.motion.findFirst({ where: { id: motionId } })).toMatchObject({ adopted: false, castingVote: null })
    expect(await db.decision.count({ where: { meetingId: session.meetingId } })).toBe(0)
  })

  it('may be done below quorum: what was decided stands', async () => {
    for (const seat of [5, 6, 7])
      await must(checkOutMember(session.desk(), { ...session.ref, memberId: memberOf(seat) }))
    await must(close())
    expect((await meeting()).state).toBe('closed')
  })

  it('happens once', async () => {
    await must(close())
    expect(await close()).toMatchObject({ ok: false, code: 'meetings.wrongState' })
  })

  it('is the secretary’s of this okrug', async () => {
    expect(await closeMeeting(session.desk('okrugAkim'), session.ref)).toMatchObject({
      code: 'forbidden',
    })
  })
})
