import { beforeAll, beforeEach, expect, it } from 'vitest'
import { setTime } from '@/lib/features/meetings/commands/set-time'
import { db } from '@/lib/platform/db/client'
import { assemblyOf } from '../../factories/assemblies'
import { at } from '../../factories/desk'
import { akim, announcedOf, clerk, type Draft, draftOf, lastEntry, place, stranger } from '../../factories/drafts'

const okrugId = '595030000'
let draft: Draft
const move = (date: string, to = draft) => setTime(clerk(okrugId), { ...to, date, time: '15:30', place })

beforeAll(async () => {
  await assemblyOf(okrugId, { seats: 5 })
})
beforeEach(async () => {
  draft = await draftOf(okrugId)
})

it('moves a draft', async () => {
  expect(await move('2026-08-03')).toMatchObject({ ok: true })
  const row = await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: draft.meetingId } } })
  expect(row?.startsAt).toEqual(at('2026-08-03', '15:30'))
  expect(await lastEntry(okrugId)).toMatchObject({ event: 'meetings.set-time', data: { meeting: draft.meetingId } })
})

it.each([
  ['2026-07-26', 'meetings.noticeTooLate'],
  ['2026-07-17', 'meetings.timePast'],
])('refuses %s: %s', async (date, code) => {
  const early = setTime(clerk(okrugId, at('2026-07-17', '16:00')), { ...draft, date, time: '15:30', place })
  expect(await early).toMatchObject({ code })
})

it('of a session that members asked for is the akim’s to fix (AS-3)', async () => {
  await db.meeting.updateMany({ where: { id: draft.meetingId }, data: { requestedAt: at('2026-07-10') } })
  expect(await move('2026-08-03')).toMatchObject({ code: 'meetings.akimsTime' })
  expect(await setTime(akim(okrugId), { ...draft, date: '2026-08-03', time: '15:30', place })).toMatchObject({
    ok: true,
  })
})

it('leaves an announced meeting where the notice put it', async () => {
  expect(await move('2026-08-03', await announcedOf(okrugId))).toMatchObject({ code: 'meetings.wrongState' })
})

it('is for the office, and only for what is there', async () => {
  expect(await setTime(stranger(), { ...draft, date: '2026-08-03', time: '15:30', place })).toMatchObject({
    code: 'forbidden',
  })
  expect(await move('2026-08-03', { okrugId, meetingId: crypto.randomUUID() })).toMatchObject({ code: 'notFound' })
})
