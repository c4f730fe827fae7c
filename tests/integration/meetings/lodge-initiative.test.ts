import { beforeEach, expect, it } from 'vitest'
import { lodgeInitiative } from '@/lib/features/meetings/commands/lodge-initiative'
import { db } from '@/lib/platform/db/client'
import { acting, at } from '../../factories/desk'
import { lastEntry, today } from '../../factories/drafts'
import { initiativeOf } from '../../factories/initiatives'
import { paperInitiativeOf, twenty } from '../../factories/paper-initiatives'

const now = at(today)
let okrugId: string
let numbers: string[]
let made = 0
beforeEach(async () => {
  made += 1
  okrugId = String(592_900_000 + made * 1000)
  numbers = await twenty(okrugId)
})
const lodge = (meetingId: string, unit = okrugId) =>
  lodgeInitiative(acting('secretary', unit, now), { okrugId, meetingId })

const onPaper = (signed: number) => paperInitiativeOf(okrugId, numbers, signed)

it('passes an initiative that nobody needed an account for to the district akim, once', async () => {
  const meetingId = await onPaper(2)
  const answers = await Promise.all([lodge(meetingId), lodge(meetingId)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers).toContainEqual(expect.objectContaining({ code: 'meetings.wrongState' }))
  expect(await db.meeting.findFirst({ where: { id: meetingId } })).toMatchObject({
    state: 'districtReview',
    requestedAt: now,
    requestVerdict: { rule: 'GA-3', holds: true, required: 2, actual: 2 },
  })
  expect(await lastEntry(okrugId)).toMatchObject({ event: 'meetings.lodge-initiative', data: { meeting: meetingId } })
})

it('waits for a tenth of the members', async () => {
  const meetingId = await onPaper(1)
  expect(await lodge(meetingId)).toMatchObject({ code: 'meetings.tooFewSignatures', verdict: { actual: 1 } })
})

it('leaves what was begun in the portal to those who signed it, and other okrugs alone', async () => {
  const { ref } = await initiativeOf(okrugId, now)
  expect(await lodge(ref.meetingId)).toMatchObject({ code: 'meetings.notOnPaper' })
  expect(await lodge(await onPaper(2), '595990000')).toMatchObject({ code: 'forbidden' })
  expect(await lodge(crypto.randomUUID())).toMatchObject({ code: 'notFound' })
})
