import { beforeEach, expect, it } from 'vitest'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import { overrideGate } from '@/lib/features/meetings/commands/override-gate'
import { sendMaterials } from '@/lib/features/meetings/commands/send-materials'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { assemblyOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { announcedOf, clerk, type Draft, draftOf, lastEntry, stateOf, stranger } from '../../factories/drafts'
import { must } from '../../factories/meetings'

let next = 595010000
let okrugId: string
let meeting: Draft & { itemId: string }
const send = (day: string, of: Draft = meeting) => sendMaterials(clerk(okrugId, at(day)), of)
const rowOf = (of: Draft) => db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: of.meetingId } } })

// On 27 July, announced on the 17th.
beforeEach(async () => {
  next += 1000
  okrugId = (await assemblyOf(`${next}`, { seats: 5 })).okrugId
  meeting = await announcedOf(okrugId)
})

it.each([
  ['2026-07-17', true],
  ['2026-07-22', true],
  ['2026-07-23', 'meetings.materialsTooLate'],
])('on %s: %s', async (day, outcome) => {
  const answer = await send(day)
  expect(answer.ok ? true : answer.code).toBe(outcome)
  expect(await stateOf(meeting)).toBe(answer.ok ? 'materialsSent' : 'announced')
})

it('freezes the verdict of every item', async () => {
  await must(send('2026-07-20'))
  const kept = {
    rule: 'NT-2',
    holds: true,
    required: 5,
    actual: 7,
    on: '2026-07-27',
    overridden: false,
    items: [{ item: meeting.itemId, verdict: { rule: 'NT-2', holds: true } }],
  }
  expect(await rowOf(meeting)).toMatchObject({ materialsSentAt: at('2026-07-20'), materialsVerdict: kept })
  expect(await lastEntry(okrugId)).toMatchObject({ event: 'meetings.send-materials', data: { verdict: kept } })
})

it('late ones go out only under the akim’s public override, and are marked so', async () => {
  const { id } = await accountWith()
  const akim = acting('okrugAkim', okrugId, at('2026-07-24'), { accountId: id })
  await must(overrideGate(akim, { ...meeting, rule: 'NT-2', reason: { kk: 'Себеп', ru: 'Причина' } }))
  await must(send('2026-07-24'))
  expect((await rowOf(meeting))?.materialsVerdict).toMatchObject({ holds: false, overridden: true, actual: 3 })
})

it('under NT-3 go together with the notice', async () => {
  const short = await draftOf(okrugId, { subject: 'candidates', date: '2026-07-20' })
  await must(announceMeeting(clerk(okrugId), { ...short, channels: ['portal'] }))
  expect(await send('2026-07-18', short)).toMatchObject({ verdict: { rule: 'NT-2', required: 3, actual: 2 } })
  expect(await send('2026-07-17', short)).toMatchObject({ ok: true })
})

it('is the office’s, of an announced meeting, once', async () => {
  expect(await sendMaterials(stranger(), meeting)).toMatchObject({ code: 'forbidden' })
  expect(await send('2026-07-17', await draftOf(okrugId))).toMatchObject({ code: 'meetings.wrongState' })
  const answers = await Promise.all([send('2026-07-17'), send('2026-07-17')])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['meetings.wrongState', 'ok'])
})
