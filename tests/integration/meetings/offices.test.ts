import { expect, it } from 'vitest'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { officeAt, officesOf } from '@/lib/features/meetings/queries/offices'
import { must, votedSession } from '../../factories/meetings'

it('lists the meetings under way that elected somebody, and keeps the door to the page afterwards', async () => {
  const session = await votedSession()
  const [chair, secretary, other] = session.members.map(({ memberId }) => memberId) as [string, string, string]
  const { okrugId, meetingId } = session.ref
  expect(await officesOf(chair)).toMatchObject([{ okrugId, meetingId, office: 'chair' }])
  expect(await officesOf(secretary)).toMatchObject([{ meetingId, office: 'secretary' }])
  expect(await officesOf(other)).toEqual([])
  expect(await officesOf(null)).toEqual([])
  expect(await officeAt(meetingId, other)).toBeNull()
  expect(await officeAt('nothing', chair)).toBeNull()
  await must(closeMeeting(session.desk(), session.ref))
  expect(await officesOf(chair)).toEqual([])
  expect(await officeAt(meetingId, secretary)).toEqual({ okrugId, office: 'secretary' })
})
