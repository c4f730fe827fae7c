import { expect, it } from 'vitest'
import { setSectors } from '@/lib/features/voting/commands/set-sectors'
import { db } from '@/lib/platform/db/client'
import { comeToDesk, hallOfPeople, putDecision } from '../../factories/halls'
import { must, registeringSession } from '../../factories/meetings'

it('divides the hall of a gathering between votes', async () => {
  const hall = await hallOfPeople({ people: 10 })
  await comeToDesk(hall, 0, 3, 'card')
  await must(setSectors(hall.desk(), { ...hall.ref, sectors: 4 }))
  expect(await db.meeting.findFirst({ where: { id: hall.meetingId } })).toMatchObject({ sectors: 4 })
  await putDecision(hall)
  expect(await setSectors(hall.desk(), { ...hall.ref, sectors: 2 })).toMatchObject({ code: 'voting.motionOpen' })
})

it('has nothing to divide in a session', async () => {
  const session = await registeringSession()
  expect(await setSectors(session.desk(), { ...session.ref, sectors: 2 })).toMatchObject({ code: 'voting.noCards' })
})
