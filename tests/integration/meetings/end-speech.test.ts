import { expect, it } from 'vitest'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { editSpeech } from '@/lib/features/meetings/commands/edit-speech'
import { endSpeech } from '@/lib/features/meetings/commands/end-speech'
import { giveFloor } from '@/lib/features/meetings/commands/give-floor'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { db } from '@/lib/platform/db/client'
import { actsOf } from '../../factories/ledger'
import { agreedSession, inPerson, must, raise, type Session, votedSession } from '../../factories/meetings'

const speaking = async (session: Session, seat = 3) => {
  const turn = { ...session.ref, ...(await must(raise(session, seat))) }
  await must(giveFloor(session.desk(), turn))
  return turn
}
const summary = { kk: 'Жолды жөндеу керек деді.', ru: 'Сказал, что дорогу нужно чинить.' }

it('ends a speech once, by whoever runs the meeting', async () => {
  const session = await agreedSession()
  const turn = await speaking(session)
  expect(await endSpeech(inPerson(session, 3), turn)).toMatchObject({ code: 'forbidden' })
  const chair = inPerson(session, 1)
  await must(endSpeech(chair, turn))
  expect(await db.speech.findFirst({ where: { id: turn.speechId } })).toMatchObject({
    state: 'done',
    endedAt: chair.now,
    summaryKk: '',
  })
  expect(await endSpeech(chair, turn)).toMatchObject({ code: 'meetings.notSpeaking' })
  expect(await actsOf(session.okrugId, 'meetings.end-speech')).toHaveLength(1)
})

it('is summed up afterwards, by the elected secretary in person, and not before', async () => {
  const session = await agreedSession()
  const turn = await speaking(session)
  const edit = () => editSpeech(inPerson(session, 2), { ...turn, summary })
  expect(await edit()).toMatchObject({ code: 'notFound' })
  await must(endSpeech(session.desk(), turn))
  await must(edit())
  expect(await editSpeech(inPerson(session, 1), { ...turn, summary })).toMatchObject({ code: 'forbidden' })
  expect(await db.speech.findFirst({ where: { id: turn.speechId } })).toMatchObject({ summaryRu: summary.ru })
})

it('ends with the meeting; the protocol names whose summary is missing, and nobody who only waited', async () => {
  const session = await votedSession()
  const turn = await speaking(session)
  await must(raise(session, 4))
  await must(closeMeeting(session.desk(), session.ref))
  expect(await db.speech.findMany({ where: { meetingId: session.meetingId } })).toMatchObject([
    { id: turn.speechId, state: 'done' },
  ])
  const missing = async () =>
    (await must(draftProtocol(session.desk(), session.ref))).gaps.filter(({ what }) => what === 'noSummary')
  expect(await missing()).toMatchObject([{ weight: 'must', at: expect.stringContaining('1: ') }])
})
