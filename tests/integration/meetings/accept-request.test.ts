import { beforeEach, expect, it } from 'vitest'
import { acceptRequest } from '@/lib/features/meetings/commands/accept-request'
import { discardDraft } from '@/lib/features/meetings/commands/discard-draft'
import { requestSession } from '@/lib/features/meetings/commands/request-session'
import { db } from '@/lib/platform/db/client'
import { assemblyOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { akim, clerk, type Draft, lastEntry, place, stateOf, stranger } from '../../factories/drafts'
import { must } from '../../factories/meetings'

let next = 595010000
let okrugId: string
let request: Draft
const accept = (day: string, more: object = {}) =>
  acceptRequest(akim(okrugId, at(day)), { ...request, date: '2026-08-10', time: '10:00', place, ...more })

// Received on Friday 17 July 2026.
beforeEach(async () => {
  next += 1000
  okrugId = `${next}`
  const { members } = await assemblyOf(okrugId, { seats: 10 })
  const initiator = acting('assemblyMember', okrugId, at('2026-07-17'), { memberId: members[0]?.memberId })
  const proposal = { competence: 'otherLocalMatter' as const, title: { kk: 'Жол', ru: '' } }
  const asked = { okrugId, reason: { kk: 'Жол', ru: '' }, items: [proposal] }
  request = { okrugId, meetingId: (await must(requestSession(initiator, asked))).id }
})

it.each([
  ['2026-07-17', true],
  ['2026-07-22', true],
  ['2026-07-23', false],
])('answered on %s: in time %s, taken all the same', async (day, inTime) => {
  expect(await accept(day)).toEqual({ ok: true, inTime })
  const row = await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: request.meetingId } } })
  expect(row).toMatchObject({
    state: 'draft',
    startsAt: at('2026-08-10', '10:00'),
    acceptVerdict: { rule: 'AS-3', holds: inTime, due: '2026-07-22' },
  })
  expect(await lastEntry(okrugId)).toMatchObject({
    event: 'meetings.accept-request',
    data: { verdict: { rule: 'AS-3', holds: inTime } },
  })
})

it('cannot be dropped by the akim afterwards', async () => {
  await must(accept('2026-07-20'))
  expect(await discardDraft(akim(okrugId), request)).toMatchObject({ code: 'meetings.membersRequest' })
  expect(await stateOf(request)).toBe('draft')
})

it('needs a lawful day', async () => {
  expect(await accept('2026-07-20', { date: '2026-07-29' })).toMatchObject({ code: 'meetings.noticeTooLate' })
  expect(await accept('2026-07-20', { date: '2026-07-30' })).toMatchObject({ ok: true })
})

it('is the akim’s alone, and once', async () => {
  const wish = { ...request, date: '2026-08-10', time: '10:00', place }
  expect(await acceptRequest(clerk(okrugId), wish)).toMatchObject({ code: 'forbidden' })
  expect(await acceptRequest(stranger(), wish)).toMatchObject({ code: 'forbidden' })
  const answers = await Promise.all([accept('2026-07-20'), accept('2026-07-20')])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['meetings.wrongState', 'ok'])
})
