import { beforeAll, beforeEach, expect, it } from 'vitest'
import { addAgendaItem, longestAgenda } from '@/lib/features/meetings/commands/add-agenda-item'
import { db } from '@/lib/platform/db/client'
import { assemblyOf } from '../../factories/assemblies'
import { announcedOf, clerk, type Draft, draftOf, item, lastEntry, stranger } from '../../factories/drafts'

const okrugId = '595030000'
let draft: Draft
const add = (n: number, more: object = {}) => addAgendaItem(clerk(okrugId), { ...draft, ...item(n), ...more })

beforeAll(async () => {
  await assemblyOf(okrugId, { seats: 5 })
})
beforeEach(async () => {
  draft = await draftOf(okrugId)
})

it('puts questions one behind the other, ten at once without a gap', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => add(n + 1)))
  expect(answers.every((answer) => answer.ok)).toBe(true)
  const rows = await db.agendaItem.findMany({ where: draft, orderBy: { position: 'asc' } })
  expect(rows.map((row) => row.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(await lastEntry(okrugId)).toMatchObject({ event: 'meetings.add-agenda-item', data: { position: 10 } })
})

it('lets a language wait, but not both', async () => {
  expect(await add(1, { title: { kk: 'Жол', ru: '' }, draft: { kk: 'Жөндеу', ru: '' } })).toMatchObject({ ok: true })
  await expect(add(1, { title: { kk: ' ', ru: '' } })).rejects.toThrow('eitherLanguage')
})

it('marks the report on past decisions', async () => {
  await add(1, { pastDecisions: 'on' })
  expect(await db.agendaItem.findFirst({ where: draft })).toMatchObject({ pastDecisions: true })
})

it('stops at an agenda nobody gets through', async () => {
  const rows = Array.from({ length: longestAgenda }, (_, n) => ({
    ...draft,
    position: n + 1,
    competence: 'otherLocalMatter',
    titleKk: 'a',
    titleRu: 'a',
    draftKk: 'a',
    draftRu: 'a',
    createdAt: new Date(0),
  }))
  await db.agendaItem.createMany({ data: rows })
  expect(await add(51)).toMatchObject({ code: 'meetings.agendaFull' })
})

it('is the office’s, while the meeting is a draft', async () => {
  expect(await addAgendaItem(stranger(), { ...draft, ...item(1) })).toMatchObject({ code: 'forbidden' })
  expect(await addAgendaItem(clerk(okrugId), { ...(await announcedOf(okrugId)), ...item(2) })).toMatchObject({
    code: 'meetings.wrongState',
  })
})
