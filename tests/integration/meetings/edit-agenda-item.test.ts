import { beforeAll, beforeEach, expect, it } from 'vitest'
import { editAgendaItem } from '@/lib/features/meetings/commands/edit-agenda-item'
import { db } from '@/lib/platform/db/client'
import { assemblyOf } from '../../factories/assemblies'
import { announcedOf, clerk, type Draft, draftOf, item, lastEntry, stranger, withItem } from '../../factories/drafts'

const okrugId = '595030000'
let draft: Draft
let ids: string[]
const edit = (n: number, position: number, more: object = {}) =>
  editAgendaItem(clerk(okrugId), { ...draft, ...item(n), itemId: ids[n - 1] as string, position, ...more })
const order = async () => {
  const rows = await db.agendaItem.findMany({ where: draft, orderBy: { position: 'asc' } })
  return rows.map((row) => [row.position, ids.indexOf(row.id) + 1])
}

beforeAll(async () => {
  await assemblyOf(okrugId, { seats: 5 })
})
beforeEach(async () => {
  draft = await draftOf(okrugId)
  ids = []
  for (const n of [1, 2, 3, 4]) ids.push(await withItem(draft, n))
})

it.each([
  [3, 1, [3, 1, 2, 4]],
  [1, 4, [2, 3, 4, 1]],
  [2, 3, [1, 3, 2, 4]],
  [1, 99, [2, 3, 4, 1]],
  [2, 2, [1, 2, 3, 4]],
])('item %i to position %i', async (n, position, expected) => {
  expect(await edit(n, position)).toMatchObject({ ok: true })
  expect(await order()).toEqual(expected.map((one, i) => [i + 1, one]))
})

it('rewords a question', async () => {
  await edit(1, 1, { title: { kk: 'Көше жарығы', ru: 'Освещение улиц' }, competence: 'communalProperty' })
  const row = await db.agendaItem.findUnique({ where: { okrugId_id: { okrugId, id: ids[0] as string } } })
  expect(row).toMatchObject({ titleKk: 'Көше жарығы', titleRu: 'Освещение улиц', competence: 'communalProperty' })
  expect(await lastEntry(okrugId)).toMatchObject({ event: 'meetings.edit-agenda-item', data: { item: ids[0] } })
})

it('leaves a dense agenda whatever moves at once', async () => {
  await Promise.all([edit(1, 4), edit(4, 1), edit(2, 3)])
  expect((await order()).map(([position]) => position)).toEqual([1, 2, 3, 4])
})

it('is the office’s, of this meeting, while it is a draft', async () => {
  const known = { ...draft, ...item(1), itemId: ids[0] as string, position: 1 }
  expect(await editAgendaItem(stranger(), known)).toMatchObject({ code: 'forbidden' })
  const other = await draftOf(okrugId)
  expect(await editAgendaItem(clerk(okrugId), { ...known, ...other })).toMatchObject({ code: 'notFound' })
  const announced = await announcedOf(okrugId)
  expect(await editAgendaItem(clerk(okrugId), { ...known, ...announced })).toMatchObject({
    code: 'meetings.wrongState',
  })
})
