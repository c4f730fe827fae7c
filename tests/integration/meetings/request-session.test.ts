import { beforeAll, expect, it } from 'vitest'
import { requestSession } from '@/lib/features/meetings/commands/request-session'
import { db } from '@/lib/platform/db/client'
import { assemblyOf, type Seated } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { lastEntry, today } from '../../factories/drafts'
import { memberOf } from '../../factories/roll'

const okrugId = '595030000'
let members: Seated[]
const now = at(today)
const reason = { kk: 'Ауызсу құбыры туралы', ru: '' }
const items = [{ competence: 'otherLocalMatter' as const, title: { kk: 'Су құбыры', ru: '' } }]
const as = (memberId: string | null, unit = okrugId) => acting('assemblyMember', unit, now, { memberId })

beforeAll(async () => {
  members = (await assemblyOf(okrugId, { filled: 24 })).members
})

it('carries the initiator’s signature and waits for the others', async () => {
  const answer = await requestSession(as(members[0]?.memberId ?? null), { okrugId, reason, items })
  expect(answer).toMatchObject({ ok: true, submitted: false, required: 3, signed: 1 })
  const row = await db.meeting.findFirst({ where: { okrugId }, include: { agenda: true, signatures: true } })
  expect(row).toMatchObject({ state: 'requested', requestedAt: null, requestReasonKk: 'Ауызсу құбыры туралы' })
  expect(row?.agenda).toMatchObject([{ position: 1, titleKk: 'Су құбыры', titleRu: '' }])
  expect(row?.signatures).toMatchObject([{ memberId: members[0]?.memberId }])
  const entry = await lastEntry(okrugId)
  expect(entry).toMatchObject({ event: 'meetings.request-session', data: { verdict: { rule: 'AS-2', holds: false } } })
  expect(JSON.stringify(entry?.data)).not.toContain('құбыр')
})

it('is with the akim at once where one signature is a tenth', async () => {
  const { members: few } = await assemblyOf('595033000', { seats: 10 })
  const actor = as(few[3]?.memberId ?? null, '595033000')
  const answer = await requestSession(actor, { okrugId: '595033000', reason, items })
  expect(answer).toMatchObject({ ok: true, submitted: true, required: 1 })
  const row = await db.meeting.findFirst({ where: { okrugId: '595033000' } })
  expect(row).toMatchObject({ state: 'akimReview', requestedAt: now, requestVerdict: { rule: 'AS-2', holds: true } })
})

it('takes a form’s numbered proposals and leaves out empty ones', async () => {
  const form = {
    0: items[0],
    1: { competence: '', title: { kk: '', ru: '' } },
    2: { ...items[0], title: { ru: 'Дорога' } },
  }
  const input = { okrugId, reason, items: form } as never
  const answer = await requestSession(as(members[1]?.memberId ?? null), input)
  const agenda = answer.ok ? await db.agendaItem.count({ where: { okrugId, meetingId: answer.id } }) : 0
  expect(agenda).toBe(2)
})

it('is for those who sit in this assembly', async () => {
  const resident = await memberOf(okrugId)
  expect(await requestSession(as(resident), { okrugId, reason, items })).toMatchObject({ code: 'forbidden' })
  expect(await requestSession(as(null), { okrugId, reason, items })).toMatchObject({ code: 'forbidden' })
  const elsewhere = as(members[0]?.memberId ?? null, '595033000')
  expect(await requestSession(elsewhere, { okrugId, reason, items })).toMatchObject({ code: 'forbidden' })
})
