import { afterEach, expect, it, vi } from 'vitest'
import type * as Closing from '@/lib/features/voting/commands/close-motion'
import type * as Entering from '@/lib/features/voting/commands/enter-votes'
import type * as Locks from '@/lib/features/voting/queries/locked'
import { db } from '@/lib/platform/db/client'
import { agreedSession, ask } from '../../factories/meetings'

const locks = '@/lib/features/voting/queries/locked'

/** Fifty stops against fifty votes at the desk at once, by the commands given: how many accepted votes the frozen total lacks. */
async function race({ enterVotes }: typeof Entering, { closeMotion }: typeof Closing) {
  const session = await agreedSession({ present: 24 })
  const { ref, desk, members } = session
  const motionId = await ask(session, { kind: 'decision', itemId: session.items[0] as string }, [])
  const votes: Promise<{ ok: boolean; voter: string }>[] = []
  const stops: Promise<{ ok: boolean }>[] = []
  const vote = (i: number) => {
    const voter = members[i % members.length]?.memberId as string
    const input = { ...ref, motionId, votes: { [voter]: 'for' as const } }
    votes.push(enterVotes(desk(), input).then(({ ok }) => ({ ok, voter })))
  }
  // A few votes are on their way before the first stop, so that both sides win something.
  for (let i = 0; i < 5; i++) vote(i)
  await new Promise((resolve) => setTimeout(resolve, 20))
  for (let i = 0; i < 50; i++) {
    if (i >= 5) vote(i)
    stops.push(closeMotion(desk(), { ...ref, motionId }))
  }
  const answers = await Promise.all(votes)
  const accepted = new Set(answers.filter((vote) => vote.ok).map((vote) => vote.voter))
  const closed = (await Promise.all(stops)).filter((stop) => stop.ok).length
  const motion = await db.motion.findFirstOrThrow({ where: { id: motionId } })
  const rows = await db.vote.count({ where: { motionId } })
  return {
    accepted: accepted.size,
    late: 50 - answers.filter((vote) => vote.ok).length,
    counted: motion.votesFor ?? -1,
    rows,
    closed,
  }
}

afterEach(() => {
  vi.doUnmock(locks)
  vi.resetModules()
})

const commands = async () =>
  [
    await import('@/lib/features/voting/commands/enter-votes'),
    await import('@/lib/features/voting/commands/close-motion'),
  ] as const

it('every vote accepted is in the frozen total, none after it', async () => {
  for (let round = 0; round < 2; round++) {
    const { accepted, late, counted, rows, closed } = await race(...(await commands()))
    expect(closed).toBe(1)
    expect(accepted).toBeGreaterThan(0)
    expect(late).toBeGreaterThan(0)
    expect(counted).toBe(accepted)
    expect(rows).toBe(accepted)
  }
})

it('without the share lock accepted votes are lost', async () => {
  vi.resetModules()
  vi.doMock(locks, async (original) => {
    const real = await original<typeof Locks>()
    // The question is read like any other row, and the vote is a little slow to arrive.
    const lockMotion: typeof Locks.lockMotion = async (tx, { okrugId, meetingId, motionId }, lock) => {
      const motion = await tx.motion.findUnique({
        where: { okrugId_id: { okrugId, id: motionId }, meetingId },
        include: { meeting: true, item: true },
      })
      if (lock === 'read') await new Promise((resolve) => setTimeout(resolve, 400))
      return motion
    }
    return { ...real, lockMotion }
  })
  const { accepted, counted } = await race(...(await commands()))
  expect(counted).toBeLessThan(accepted)
})
