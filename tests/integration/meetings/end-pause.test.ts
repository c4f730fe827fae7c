import { expect, it } from 'vitest'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { endPause } from '@/lib/features/meetings/commands/end-pause'
import { startPause } from '@/lib/features/meetings/commands/start-pause'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { db } from '@/lib/platform/db/client'
import { actsOf } from '../../factories/ledger'
import { agreedSession, inPerson, must, type Session, votedSession } from '../../factories/meetings'

const broken = async (session: Session) => {
  const pause = session.desk()
  await must(startPause(pause, session.ref))
  return pause.now
}

it('lets the meeting go on, once', async () => {
  const session = await agreedSession()
  expect(await endPause(session.desk(), session.ref)).toMatchObject({ code: 'meetings.noPause' })
  const from = await broken(session)
  expect(await endPause(inPerson(session, 3), session.ref)).toMatchObject({ code: 'forbidden' })
  const chair = inPerson(session, 1)
  await must(endPause(chair, session.ref))
  expect(await db.pause.findMany({ where: { meetingId: session.meetingId } })).toMatchObject([{ from, to: chair.now }])
  expect(await endPause(chair, session.ref)).toMatchObject({ code: 'meetings.noPause' })
  expect(await actsOf(session.okrugId, 'meetings.end-pause')).toHaveLength(1)
  const question = { ...session.ref, kind: 'decision' as const, itemId: session.items[0] as string }
  await must(openMotion(inPerson(session, 1), question))
})

it('ends with the meeting, and the protocol lists both breaks', async () => {
  const session = await votedSession()
  await broken(session)
  await must(endPause(session.desk(), session.ref))
  await broken(session)
  await must(closeMeeting(session.desk(), session.ref))
  await must(draftProtocol(session.desk(), session.ref))
  const rows = await db.pause.findMany({ where: { meetingId: session.meetingId }, orderBy: { from: 'asc' } })
  expect(rows.map(({ to }) => to)).not.toContain(null)
  const { body } = await db.protocol.findFirstOrThrow({ where: { meetingId: session.meetingId } })
  expect(body).toMatchObject({
    breaks: rows.map(({ from, to }) => ({ from: from.toISOString(), to: to?.toISOString() })),
  })
})
