import { expect, it } from 'vitest'
import { discardSheet } from '@/lib/features/meetings/commands/discard-sheet'
import { enterSheet } from '@/lib/features/meetings/commands/enter-sheet'
import { db } from '@/lib/platform/db/client'
import { must } from '../../factories/meetings'
import { initiative, type, typist } from '../../factories/papers'

it('takes a sheet back with what was typed from it', async () => {
  const { okrugId, sheet, numbers, now } = await initiative()
  const one = typist(okrugId, now)
  await type(one, sheet, numbers)
  await must(enterSheet(one, sheet))
  await must(discardSheet(one, sheet))
  expect(await db.paperSheet.count({ where: { id: sheet.sheetId } })).toBe(0)
  expect(await db.paperEntry.count({ where: { sheetId: sheet.sheetId } })).toBe(0)
  expect(await discardSheet(one, sheet)).toMatchObject({ code: 'notFound' })
})

it('never one that counts', async () => {
  const { okrugId, sheet, numbers, now } = await initiative()
  for (const person of [typist(okrugId, now), typist(okrugId, now)]) {
    await type(person, sheet, numbers)
    await must(enterSheet(person, sheet))
  }
  expect(await discardSheet(typist(okrugId, now), sheet)).toMatchObject({ code: 'meetings.sheetAgreed' })
  expect(await db.paperEntry.count({ where: { sheetId: sheet.sheetId } })).toBe(2)
})
