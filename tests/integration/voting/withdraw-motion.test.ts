import { beforeEach, describe, expect, it } from 'vitest'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterVotes } from '@/lib/features/voting/commands/enter-votes'
import { withdrawMotion } from '@/lib/features/voting/commands/withdraw-motion'
import { db } from '@/lib/platform/db/client'
import { actsOf } from '../../factories/ledger'
import { agreedSession, ask, must, type Session, times } from '../../factories/meetings'

let session: Session
let motionId: string
beforeEach(async () => {
  session = await agreedSession({ present: 13 })
  motionId = await put()
})

const put = () => ask(session, { kind: 'decision', itemId: session.items[0] as string }, [])
const withdraw = () => withdrawMotion(session.desk(), { ...session.ref, motionId })
const votes = () => must(enterVotes(session.desk(), { ...session.ref, motionId, rest: 'for' }))
const leave = async (...seats: number[]) => {
  for (const seat of seats) {
    const memberId = session.members[seat - 1]?.memberId as string
    await must(checkOutMember(session.desk(), { ...session.ref, memberId }))
  }
}

describe('withdrawing a question', () => {
  it('put by mistake, before anyone voted; it may be put again', async () => {
    await must(withdraw())
    expect(await db.motion.findFirst({ where: { id: motionId } })).toMatchObject({
      closedAt: null,
      adopted: null,
      withdrawal: { rule: 'AS-1', holds: true },
    })
    await put()
  })

  it('never under quorum once votes are cast: they are counted', async () => {
    await votes()
    expect(await withdraw()).toMatchObject({ code: 'voting.votesCast', params: { count: 13 } })
    await must(closeMotion(session.desk(), { ...session.ref, motionId }))
    expect(await withdraw()).toMatchObject({ code: 'voting.motionClosed' })
  })

  it('because quorum is lost, with its verdict and the root of what was cast', async () => {
    await votes()
    await leave(12, 13)
    await must(withdraw())
    const [entry] = await actsOf(session.okrugId, 'voting.withdraw-motion')
    expect(entry?.data).toMatchObject({ motion: motionId, votes: 13, verdict: { holds: false, actual: 11 } })
    expect(await db.decision.count({ where: { meetingId: session.meetingId } })).toBe(0)
    expect((await db.meeting.findFirst({ where: { id: session.meetingId } }))?.state).toBe('agenda')
  })

  it('or closing it: one of the two', async () => {
    await leave(...times(1, 13))
    for (let round = 0; round < 3; round++) {
      const results = await Promise.all([
        withdraw(),
        closeMotion(session.desk(), { ...session.ref, motionId }),
        withdraw(),
      ])
      expect(results.filter((result) => result.ok)).toHaveLength(1)
      motionId = await put()
    }
  })

  it('is the secretary’s', async () => {
    expect(await withdrawMotion(session.desk('okrugAkim'), { ...session.ref, motionId })).toMatchObject({
      code: 'forbidden',
    })
  })
})
