import { beforeEach, expect, it } from 'vitest'
import { lodgeInitiative } from '@/lib/features/meetings/commands/lodge-initiative'
import { retractInitiative } from '@/lib/features/meetings/commands/retract-initiative'
import { acting, at } from '../../factories/desk'
import { lastEntry, stateOf, today } from '../../factories/drafts'
import { initiativeOf } from '../../factories/initiatives'
import { must } from '../../factories/meetings'
import { paperInitiativeOf, twenty } from '../../factories/paper-initiatives'

const now = at(today)
let okrugId: string
let numbers: string[]
let made = 0
beforeEach(async () => {
  made += 1
  okrugId = String(593_100_000 + made * 1000)
  numbers = await twenty(okrugId)
})
const retract = (meetingId: string, unit = okrugId) =>
  retractInitiative(acting('secretary', unit, now), { okrugId, meetingId })

it('takes back what came on paper for those who need no account, who may then begin another', async () => {
  const meetingId = await paperInitiativeOf(okrugId, numbers, 2)
  const answers = await Promise.all([retract(meetingId), retract(meetingId)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await stateOf({ okrugId, meetingId })).toBe('withdrawn')
  expect(await lastEntry(okrugId)).toMatchObject({ event: 'meetings.retract-initiative', data: { meeting: meetingId } })
  const again = await paperInitiativeOf(okrugId, numbers, 2)
  await must(lodgeInitiative(acting('secretary', okrugId, now), { okrugId, meetingId: again }))
  expect(await retract(again)).toMatchObject({ code: 'meetings.wrongState' })
})

it('leaves what was begun in the portal to its starter, and other okrugs alone', async () => {
  const { ref } = await initiativeOf(okrugId, now)
  expect(await retract(ref.meetingId)).toMatchObject({ code: 'meetings.notOnPaper' })
  expect(await retract(await paperInitiativeOf(okrugId, numbers, 1), '595990000')).toMatchObject({ code: 'forbidden' })
  expect(await retract(crypto.randomUUID())).toMatchObject({ code: 'notFound' })
})
