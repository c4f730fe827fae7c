import { expect, it } from 'vitest'
import { giveFloor } from '@/lib/features/meetings/commands/give-floor'
import { withdrawFloor } from '@/lib/features/meetings/commands/withdraw-floor'
import { db } from '@/lib/platform/db/client'
import { actsOf } from '../../factories/ledger'
import { agreedSession, inPerson, must, raise } from '../../factories/meetings'

it('takes a hand down: by whose it is, which is no act, or by those who run the meeting', async () => {
  const session = await agreedSession()
  const [own, other] = [await must(raise(session, 3)), await must(raise(session, 4))]
  expect(await withdrawFloor(inPerson(session, 5), { ...session.ref, ...own })).toMatchObject({ code: 'forbidden' })
  await must(withdrawFloor(inPerson(session, 3), { ...session.ref, ...own }))
  await must(withdrawFloor(inPerson(session, 1), { ...session.ref, ...other }))
  expect(await db.speech.count({ where: { meetingId: session.meetingId } })).toBe(0)
  expect(await actsOf(session.okrugId, 'meetings.withdraw-floor')).toHaveLength(1)
  await must(raise(session, 3))
})

it('changes nothing once the floor was given', async () => {
  const session = await agreedSession()
  const turn = { ...session.ref, ...(await must(raise(session, 3))) }
  await must(giveFloor(session.desk(), turn))
  expect(await withdrawFloor(session.desk(), turn)).toMatchObject({ code: 'meetings.floorGiven' })
  expect(await db.speech.count({ where: { meetingId: session.meetingId } })).toBe(1)
  const elsewhere = await agreedSession()
  expect(await withdrawFloor(elsewhere.desk(), { ...elsewhere.ref, speechId: turn.speechId })).toMatchObject({
    code: 'notFound',
  })
})
