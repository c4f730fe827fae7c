import { strToU8 } from 'fflate'
import { beforeEach, expect, it } from 'vitest'
import { attachScan } from '@/lib/features/meetings/commands/attach-scan'
import { discardSheet } from '@/lib/features/meetings/commands/discard-sheet'
import { enterSheet } from '@/lib/features/meetings/commands/enter-sheet'
import { dropUnused } from '@/lib/features/meetings/queries/keeping'
import { db } from '@/lib/platform/db/client'
import { read } from '@/lib/platform/files/store'
import { lastEntry, pdf, received } from '../../factories/drafts'
import { must } from '../../factories/meetings'
import { initiative, type, typist } from '../../factories/papers'

let paper: Awaited<ReturnType<typeof initiative>>
beforeEach(async () => {
  paper = await initiative(1)
})

const clerk = () => typist(paper.okrugId, paper.now)
const scan = () => ({ ...paper.sheet, name: 'C:\\Сканер\\1 парақ.bin' })
const row = () => db.paperSheet.findFirst({ where: { id: paper.sheet.sheetId } })

it('keeps the scan by its content and names it by its kind', async () => {
  const file = await pdf('one')
  await must(attachScan(clerk(), scan(), file))
  expect(await row()).toMatchObject({ scanName: '1 парақ.pdf', scanType: 'application/pdf', scanHash: file.sha256 })
  expect(await lastEntry(paper.okrugId)).toMatchObject({ event: 'meetings.attach-scan', data: { sha256: file.sha256 } })
  await dropUnused([file.sha256])
  expect(await read(file.sha256)).not.toBeNull()
})

async function agree() {
  for (const person of [clerk(), clerk()]) {
    await type(person, paper.sheet, paper.numbers)
    await must(enterSheet(person, paper.sheet))
  }
}

it('takes another in its place until the sheet counts; the first content is gone', async () => {
  const [one, two] = [await pdf('first'), await pdf('second')]
  await must(attachScan(clerk(), scan(), one))
  await must(attachScan(clerk(), scan(), two))
  expect(await read(one.sha256)).toBeNull()
  await agree()
  expect(await attachScan(clerk(), scan(), await pdf('third'))).toMatchObject({ code: 'meetings.scanSettled' })
  expect(await row()).toMatchObject({ scanHash: two.sha256, agreedAt: paper.now })
  expect(await read(two.sha256)).not.toBeNull()
})

it('comes once to a sheet that counts already', async () => {
  await agree()
  const file = await pdf('late')
  await must(attachScan(clerk(), scan(), file))
  expect(await row()).toMatchObject({ scanHash: file.sha256, agreedAt: paper.now })
})

it.each([
  ['a page', strToU8('<html><script>alert(1)</script>')],
  ['a picture of another kind', strToU8('RIFF\x24\0\0\0WEBPVP8 ')],
  ['a text', strToU8('1234')],
])('refuses %s', async (_, content) => {
  expect(await attachScan(clerk(), scan(), await received(content))).toMatchObject({ code: 'meetings.notScan' })
  expect(await row()).toMatchObject({ scanHash: null })
})

it('goes with a sheet that is taken back', async () => {
  const file = await pdf('gone')
  await must(attachScan(clerk(), scan(), file))
  await must(discardSheet(clerk(), paper.sheet))
  expect(await read(file.sha256)).toBeNull()
})
