import { beforeAll, describe, expect, it } from 'vitest'
import { conveneSession } from '@/lib/features/meetings/commands/convene-session'
import { db } from '@/lib/platform/db/client'
import { assemblyOf } from '../../factories/assemblies'
import { at } from '../../factories/desk'
import { akim, clerk, lastEntry, lawfulDay, place, stranger, today } from '../../factories/drafts'
import { okrugOf } from '../../factories/okrugs'

const okrugId = '595030000'
const wish = { okrugId, date: lawfulDay, time: '10:00', place }

beforeAll(async () => {
  await assemblyOf(okrugId, { seats: 5 })
})

it('makes a draft of the akim’s, without a number, that nobody else sees', async () => {
  const answer = await conveneSession(akim(okrugId), wish)
  const row = await db.meeting.findFirst({ where: { okrugId } })
  expect(answer).toEqual({ ok: true, id: row?.id })
  expect(row).toMatchObject({ state: 'draft', startsAt: at(lawfulDay, '10:00'), number: null, publishedAt: null })
  expect(await lastEntry(okrugId)).toMatchObject({
    event: 'meetings.convene-session',
    data: { meeting: row?.id, subject: 'ordinary', startsAt: '2026-07-27T05:00:00.000Z' },
  })
})

describe('the day', () => {
  it.each([
    ['ordinary', '2026-07-26', 'meetings.noticeTooLate'],
    ['ordinary', '2026-07-27', true],
    ['ordinary', '2026-07-28', true],
    ['candidates', '2026-07-19', 'meetings.noticeTooLate'],
    ['candidates', '2026-07-20', true],
    ['ordinary', '2026-07-16', 'meetings.timePast'],
  ] as const)('%s on %s: %s', async (subject, date, outcome) => {
    const answer = await conveneSession(akim(okrugId), { ...wish, subject, date })
    expect(answer.ok ? true : answer.code).toBe(outcome)
  })

  it('too early comes with the arithmetic and the first lawful day', async () => {
    expect(await conveneSession(akim(okrugId), { ...wish, date: '2026-07-26' })).toMatchObject({
      params: { first: '2026-07-27' },
      verdict: { rule: 'NT-1', required: 10, actual: 9 },
      field: 'date',
    })
  })

  it('may not have passed by the minute', async () => {
    const now = at(today, '10:00')
    const answer = await conveneSession(akim(okrugId, now), { ...wish, date: today, time: '10:00' })
    expect(answer).toMatchObject({ code: 'meetings.timePast' })
  })
})

it('on candidates for akim starts with its one question', async () => {
  const answer = await conveneSession(akim(okrugId), { ...wish, subject: 'candidates', date: '2026-07-20' })
  const items = answer.ok ? await db.agendaItem.findMany({ where: { okrugId, meetingId: answer.id } }) : []
  expect(items).toMatchObject([{ position: 1, competence: 'akimCandidates' }])
  expect(items[0]?.titleKk).toContain('кандидатура')
  expect(items[0]?.titleRu).toContain('кандидатур')
})

it('is the akim’s own, where there is an assembly', async () => {
  expect(await conveneSession(clerk(okrugId), wish)).toMatchObject({ code: 'forbidden' })
  expect(await conveneSession(stranger(), wish)).toMatchObject({ code: 'forbidden' })
  await okrugOf('595033000')
  expect(await conveneSession(akim('595033000'), { ...wish, okrugId: '595033000' })).toMatchObject({
    code: 'meetings.noAssembly',
  })
})
