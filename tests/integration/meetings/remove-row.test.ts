import { expect, it } from 'vitest'
import { enterSheet } from '@/lib/features/meetings/commands/enter-sheet'
import { removeRow } from '@/lib/features/meetings/commands/remove-row'
import { rowsOf } from '@/lib/features/meetings/queries/sheets'
import { db } from '@/lib/platform/db/client'
import { must } from '../../factories/meetings'
import { initiative, type, typist } from '../../factories/papers'

it('takes one’s own row out, and nobody else’s', async () => {
  const { okrugId, sheet, numbers, now } = await initiative()
  const [one, two] = [typist(okrugId, now), typist(okrugId, now, 'okrugAkim')]
  const [a = '', b = ''] = numbers
  await type(one, sheet, [a, b])
  await type(two, sheet, [a])
  await must(removeRow(one, { ...sheet, number: Number(a) }))
  expect(await removeRow(one, { ...sheet, number: Number(a) })).toMatchObject({ code: 'notFound' })
  const entries = await db.paperEntry.findMany({ where: { sheetId: sheet.sheetId } })
  const rows = new Map(entries.map((entry) => [entry.accountId, rowsOf(entry)]))
  expect(rows.get(one.actor?.accountId ?? '')).toEqual([{ number: Number(b) }])
  expect(rows.get(two.actor?.accountId ?? '')).toEqual([{ number: Number(a) }])
})

it('is over once the sheet counts', async () => {
  const { okrugId, sheet, numbers, now } = await initiative()
  const [one, two] = [typist(okrugId, now), typist(okrugId, now, 'okrugAkim')]
  for (const person of [one, two]) {
    await type(person, sheet, numbers)
    await must(enterSheet(person, sheet))
  }
  expect(await removeRow(one, { ...sheet, number: Number(numbers[0]) })).toMatchObject({ code: 'meetings.sheetAgreed' })
})
