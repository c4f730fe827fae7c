import { expect, it } from 'vitest'
import { approveAgenda } from '@/lib/features/meetings/commands/approve-agenda'
import { db } from '@/lib/platform/db/client'
import { actsOf } from '../../factories/ledger'
import { chairedSession, decide, must, times } from '../../factories/meetings'

it('asks for every item to be voted on separately (MT-4)', async () => {
  const session = await chairedSession()
  const [first, second] = session.items as [string, string]
  expect(await approveAgenda(session.desk(), session.ref)).toMatchObject({
    code: 'meetings.itemsNotVoted',
    params: { count: 2 },
  })
  await decide(session, { kind: 'inclusion', itemId: first }, times(13, 'for'))
  await decide(session, { kind: 'inclusion', itemId: second }, times(12, 'for'))
  await must(approveAgenda(session.desk(), session.ref))
  expect(await db.meeting.findFirst({ where: { id: session.meetingId } })).toMatchObject({ state: 'agenda' })
  const [entry] = await actsOf(session.okrugId, 'meetings.approve-agenda')
  expect(entry?.data).toMatchObject({ included: [first] })
  expect(await approveAgenda(session.desk(), session.ref)).toMatchObject({ code: 'meetings.wrongState' })
})

it('is the secretary’s', async () => {
  const session = await chairedSession({ items: 1 })
  expect(await approveAgenda(session.desk('okrugAkim'), session.ref)).toMatchObject({ code: 'forbidden' })
})
