import { beforeAll, expect, it } from 'vitest'
import { attachMaterial } from '@/lib/features/meetings/commands/attach-material'
import { removeAgendaItem } from '@/lib/features/meetings/commands/remove-agenda-item'
import { db } from '@/lib/platform/db/client'
import { read } from '@/lib/platform/files/store'
import { assemblyOf } from '../../factories/assemblies'
import { announcedOf, clerk, draftOf, lastEntry, pdf, sha256, stranger, withItem } from '../../factories/drafts'
import { must } from '../../factories/meetings'

const okrugId = '595030000'

beforeAll(async () => {
  await assemblyOf(okrugId, { seats: 5 })
})

it('takes the question with its papers, and the rest move up', async () => {
  const draft = await draftOf(okrugId)
  const ids: string[] = []
  for (const n of [1, 2, 3]) ids.push(await withItem(draft, n))
  const [first, second, third] = ids as [string, string, string]
  await must(attachMaterial(clerk(okrugId), { ...draft, itemId: second, name: 'a.pdf' }, await pdf('second')))
  expect(await removeAgendaItem(clerk(okrugId), { ...draft, itemId: second })).toMatchObject({ ok: true })
  const rows = await db.agendaItem.findMany({ where: draft, orderBy: { position: 'asc' } })
  expect(rows.map((row) => [row.position, row.id])).toEqual([
    [1, first],
    [2, third],
  ])
  expect(await read(sha256('%PDF-1.7\nsecond'))).toBeNull()
  expect(await lastEntry(okrugId)).toMatchObject({ event: 'meetings.remove-agenda-item', data: { item: second } })
  expect(await removeAgendaItem(clerk(okrugId), { ...draft, itemId: second })).toMatchObject({ code: 'notFound' })
})

it('three at once leave a dense agenda', async () => {
  const draft = await draftOf(okrugId)
  const ids: string[] = []
  for (const n of [1, 2, 3, 4, 5]) ids.push(await withItem(draft, n))
  await Promise.all([0, 2, 3].map((n) => removeAgendaItem(clerk(okrugId), { ...draft, itemId: ids[n] as string })))
  const rows = await db.agendaItem.findMany({ where: draft, orderBy: { position: 'asc' } })
  expect(rows.map((row) => row.position)).toEqual([1, 2])
})

it('is the office’s, while the meeting is a draft', async () => {
  const announced = await announcedOf(okrugId)
  expect(await removeAgendaItem(clerk(okrugId), announced)).toMatchObject({ code: 'meetings.wrongState' })
  expect(await removeAgendaItem(stranger(), announced)).toMatchObject({ code: 'forbidden' })
})
