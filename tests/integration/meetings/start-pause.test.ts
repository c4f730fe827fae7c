import { beforeEach, expect, it } from 'vitest'
import { giveFloor } from '@/lib/features/meetings/commands/give-floor'
import { startPause } from '@/lib/features/meetings/commands/start-pause'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterVotes } from '@/lib/features/voting/commands/enter-votes'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { hallOf } from '@/lib/features/voting/queries/hall'
import { db } from '@/lib/platform/db/client'
import { actsOf } from '../../factories/ledger'
import { agreedSession, ask, inPerson, must, raise, registeringSession, type Session } from '../../factories/meetings'

let session: Session
beforeEach(async () => {
  session = await agreedSession()
})

const votes = (motionId: string) => db.vote.count({ where: { motionId } })

it('stops everything that is voted on; what was voted before stays', async () => {
  const itemId = session.items[0] as string
  const motionId = await ask(session, { kind: 'decision', itemId }, ['for', 'against'])
  const pause = inPerson(session, 1)
  await must(startPause(pause, session.ref))
  const ref = { ...session.ref, motionId }
  const refused = { code: 'voting.paused', params: { since: expect.stringMatching(/^\d\d:\d\d$/) } }
  expect(await enterVotes(session.desk(), { ...ref, rest: 'for' })).toMatchObject(refused)
  expect(await closeMotion(session.desk(), ref)).toMatchObject(refused)
  const question = { ...session.ref, kind: 'decision' as const, itemId: session.items[1] as string }
  expect(await openMotion(session.desk(), question)).toMatchObject(refused)
  expect(await votes(motionId)).toBe(2)
  expect(await hallOf(session.okrugId, session.meetingId, session.desk().now)).toMatchObject({
    floor: { pausedSince: pause.now },
    next: { do: 'resume' },
  })
})

it('ends the speech under way', async () => {
  const turn = { ...session.ref, ...(await must(raise(session, 3))) }
  await must(giveFloor(session.desk(), turn))
  const pause = inPerson(session, 2)
  await must(startPause(pause, session.ref))
  expect(await db.speech.findFirst({ where: { id: turn.speechId } })).toMatchObject({
    state: 'done',
    endedAt: pause.now,
  })
  const [entry] = await actsOf(session.okrugId, 'meetings.start-pause')
  expect(entry?.data).toMatchObject({ stopped: turn.speechId })
})

it('begins once, however many declare it at once', async () => {
  const results = await Promise.all(Array.from({ length: 6 }, () => startPause(session.desk(), session.ref)))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.filter((result) => !result.ok && result.code === 'meetings.pauseRuns')).toHaveLength(5)
})

it('lets no vote in that came while it began', async () => {
  const motionId = await ask(session, { kind: 'decision', itemId: session.items[0] as string }, ['for'])
  const cast = (seat: number) =>
    enterVotes(session.desk(), {
      ...session.ref,
      motionId,
      votes: { [session.members[seat - 1]?.memberId as string]: 'for' },
    })
  const [, ...results] = await Promise.all([
    startPause(session.desk(), session.ref),
    ...[2, 3, 4, 5, 6, 7].map((seat) => cast(seat)),
  ])
  expect(await votes(motionId)).toBe(1 + results.filter((result) => result.ok).length)
  expect(await cast(8)).toMatchObject({ code: 'voting.paused' })
})

it('belongs to a meeting under way and to those who run it', async () => {
  expect(await startPause(inPerson(session, 3), session.ref)).toMatchObject({ code: 'forbidden' })
  const early = await registeringSession()
  expect(await startPause(early.desk(), early.ref)).toMatchObject({ code: 'meetings.wrongState' })
})
