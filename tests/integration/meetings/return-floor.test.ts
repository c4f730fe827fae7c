import { beforeEach, expect, it } from 'vitest'
import { endSpeech } from '@/lib/features/meetings/commands/end-speech'
import { giveFloor } from '@/lib/features/meetings/commands/give-floor'
import { returnFloor } from '@/lib/features/meetings/commands/return-floor'
import { floorOf } from '@/lib/features/meetings/queries/floor'
import { db } from '@/lib/platform/db/client'
import { actsOf } from '../../factories/ledger'
import { agreedSession, inPerson, must, raise, type Session } from '../../factories/meetings'

let session: Session
beforeEach(async () => {
  session = await agreedSession()
})

const turnOf = async (seat: number) => ({ ...session.ref, ...(await must(raise(session, seat))) })
const floor = () => floorOf(db, session.ref)

/** The floor is given; answers how somebody acts so many seconds after. */
async function given(turn: Awaited<ReturnType<typeof turnOf>>) {
  const context = session.desk()
  await must(giveFloor(context, turn))
  const after = (seconds: number) => new Date(context.now.getTime() + seconds * 1000)
  return (seconds = 30, who = session.desk()) => ({ ...who, now: after(seconds) })
}

it('puts the hand back in its old place, as if the floor had not been given', async () => {
  const [first, second] = [await turnOf(3), await turnOf(4)]
  const later = await given(first)
  expect(await returnFloor(later(30, inPerson(session, 3)), first)).toMatchObject({ code: 'forbidden' })
  await must(returnFloor(later(30, inPerson(session, 1)), first))
  expect((await floor()).waiting.map(({ id }) => id)).toEqual([first.speechId, second.speechId])
  expect(await db.speech.findFirst({ where: { id: first.speechId } })).toMatchObject({
    state: 'waiting',
    startedAt: null,
    limitSeconds: null,
  })
  expect(await actsOf(session.okrugId, 'meetings.return-floor')).toHaveLength(1)
  await must(giveFloor(session.desk(), second))
})

it('is no speech under MT-6', async () => {
  const turn = await turnOf(3)
  for (const _ of [1, 2, 3]) {
    const later = await given(turn)
    await must(returnFloor(later(), turn))
  }
  await must(giveFloor(session.desk(), turn))
})

it('keeps one hand of who asked again meanwhile', async () => {
  const turn = await turnOf(3)
  const later = await given(turn)
  const again = await turnOf(3)
  await must(returnFloor(later(), turn))
  expect((await floor()).waiting.map(({ id }) => id)).toEqual([again.speechId])
})

it('is refused a minute later, and once the speech has ended', async () => {
  const turn = await turnOf(3)
  const later = await given(turn)
  expect(await returnFloor(later(61), turn)).toMatchObject({ code: 'meetings.floorKept', params: { seconds: 60 } })
  expect((await floor()).speaking?.id).toBe(turn.speechId)
  await must(endSpeech(session.desk(), turn))
  expect(await returnFloor(later(), turn)).toMatchObject({ code: 'meetings.notSpeaking' })
  expect(await actsOf(session.okrugId, 'meetings.return-floor')).toEqual([])
})
