import { readdirSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync, zlibSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { attachMaterial } from '@/lib/features/meetings/commands/attach-material'
import { overrideGate } from '@/lib/features/meetings/commands/override-gate'
import { removeMaterial } from '@/lib/features/meetings/commands/remove-material'
import { sendMaterials } from '@/lib/features/meetings/commands/send-materials'
import { db } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'
import { read } from '@/lib/platform/files/store'
import { serveFile } from '@/lib/platform/http/file'
import { accountWith } from '../../factories/accounts'
import { assemblyOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import {
  announcedOf,
  clerk,
  type Draft,
  draftOf,
  lastEntry,
  pdf,
  received,
  sha256,
  stranger,
  withItem,
} from '../../factories/drafts'
import { must } from '../../factories/meetings'

let next = 595010000
let okrugId: string
let to: Draft & { itemId: string }
const incoming = () => readdirSync(path.join(env().FILES_DIR, 'incoming'))

beforeEach(async () => {
  next += 1000
  okrugId = (await assemblyOf(`${next}`, { seats: 5 })).okrugId
  const draft = await draftOf(okrugId)
  to = { ...draft, itemId: await withItem(draft) }
})

describe('a paper', () => {
  it('is kept by its content, named by its kind, and entered in the ledger', async () => {
    const file = await pdf('Бюджет')
    const answer = await attachMaterial(clerk(okrugId), { ...to, name: 'C:\\Бюджет жобасы.exe' }, file)
    const row = await db.meetingMaterial.findFirst({ where: { okrugId } })
    expect(answer).toEqual({ ok: true, materialId: row?.id })
    expect(row).toMatchObject({ name: 'Бюджет жобасы.pdf', mediaType: 'application/pdf', sha256: file.sha256 })
    expect(await new Response(await read(file.sha256)).text()).toBe('%PDF-1.7\nБюджет')
    expect(incoming()).toEqual([])
    expect(await lastEntry(okrugId)).toMatchObject({
      event: 'meetings.attach-material',
      data: { item: to.itemId, sha256: file.sha256, size: file.size },
    })
  })

  it.each([
    ['a page', strToU8('<html><script>alert(1)</script>'), 'meetings.unknownPaper'],
    ['a bare ZIP', zipSync({ 'a.txt': strToU8('a') }), 'meetings.unknownPaper'],
    [
      'a document with macros',
      zipSync({
        '[Content_Types].xml': strToU8('<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
        'word/document.xml': strToU8('<w/>'),
        'word/vbaProject.bin': strToU8('x'),
      }),
      'meetings.macros',
    ],
  ])('that is %s is refused and leaves nothing', async (_, bytes, code) => {
    expect(await attachMaterial(clerk(okrugId), { ...to, name: 'есеп.pdf' }, await received(bytes))).toMatchObject({
      code,
    })
    expect(incoming()).toEqual([])
    expect(await db.meetingMaterial.count({ where: { okrugId } })).toBe(0)
  })

  it('is attached to an item once, whoever sends it at once', async () => {
    const files = [await pdf('same'), await pdf('same'), await pdf('same')]
    const answers = await Promise.all(
      files.map((file) => attachMaterial(clerk(okrugId), { ...to, name: 'a.pdf' }, file)),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.code === 'meetings.sameMaterial')).toHaveLength(2)
    expect(incoming()).toEqual([])
  })

  it('stays while another item still has it', async () => {
    const second = await withItem(to, 2)
    const first = await must(attachMaterial(clerk(okrugId), { ...to, name: 'a.pdf' }, await pdf('shared')))
    await must(attachMaterial(clerk(okrugId), { ...to, itemId: second, name: 'b.pdf' }, await pdf('shared')))
    await must(removeMaterial(clerk(okrugId), { ...to, ...first }))
    expect(await read(sha256('%PDF-1.7\nshared'))).not.toBeNull()
  })

  it('never loses its file to a removal at the same moment', async () => {
    const second = await withItem(to, 2)
    for (let n = 0; n < 5; n++) {
      const { materialId } = await must(
        attachMaterial(clerk(okrugId), { ...to, name: 'a.pdf' }, await pdf(`raced ${n}`)),
      )
      const again = await pdf(`raced ${n}`)
      await Promise.all([
        must(removeMaterial(clerk(okrugId), { ...to, materialId })),
        must(attachMaterial(clerk(okrugId), { ...to, itemId: second, name: 'b.pdf' }, again)),
      ])
      expect(await read(again.sha256)).not.toBeNull()
    }
  })
})

describe('after the materials went out', () => {
  beforeEach(async () => {
    to = await announcedOf(okrugId)
    await must(sendMaterials(clerk(okrugId), to))
  })
  const late = async (text: string) =>
    attachMaterial(clerk(okrugId, at('2026-07-23')), { ...to, name: 'a.pdf' }, await pdf(text))

  it('a further one must itself be in time', async () => {
    const inTime = await pdf('in time')
    expect(await attachMaterial(clerk(okrugId, at('2026-07-22')), { ...to, name: 'a.pdf' }, inTime)).toMatchObject({
      ok: true,
    })
    expect(await late('late')).toMatchObject({
      code: 'meetings.materialTooLate',
      verdict: { rule: 'NT-2', required: 5, actual: 4 },
    })
  })

  it('unless the akim takes that upon himself in public', async () => {
    const { id } = await accountWith()
    const akim = acting('okrugAkim', okrugId, at('2026-07-23'), { accountId: id })
    const reason = { kk: 'Есеп кешікті', ru: 'Отчёт задержался' }
    await must(overrideGate(akim, { ...to, rule: 'NT-2', reason }))
    expect(await late('late')).toMatchObject({ ok: true })
  })
})

it('is the office’s, for an item of this meeting', async () => {
  expect(await attachMaterial(stranger(), { ...to, name: 'a.pdf' }, await pdf())).toMatchObject({ code: 'forbidden' })
  const other = { ...to, ...(await draftOf(okrugId)), name: 'a.pdf' }
  expect(await attachMaterial(clerk(okrugId), other, await pdf())).toMatchObject({ code: 'notFound' })
  await db.meeting.update({
    where: { okrugId_id: { okrugId, id: to.meetingId } },
    data: { state: 'closed', year: 2026, number: 1 },
  })
  expect(await attachMaterial(clerk(okrugId), { ...to, name: 'a.pdf' }, await pdf())).toMatchObject({
    code: 'meetings.wrongState',
  })
})

describe('what a file also is', () => {
  const served = async (bytes: Uint8Array) => {
    const answer = await attachMaterial(clerk(okrugId), { ...to, name: 'есеп.pdf' }, await received(bytes))
    const row = await db.meetingMaterial.findFirstOrThrow({ where: { okrugId } })
    return { answer, file: await serveFile(new Request('http://localhost/'), row, { open: true }) }
  }

  it('is nobody’s to run: a PDF that is a page as well is saved and never shown, and never guessed at', async () => {
    const { answer, file } = await served(strToU8('%PDF-1.7\n<html><script>alert(1)</script></html>'))
    expect(answer).toMatchObject({ ok: true })
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment;/)
  })

  it('is not unpacked here: a PDF whose stream unfolds to a hundred megabytes goes in and out as the few bytes it is', async () => {
    const stream = zlibSync(new Uint8Array(100_000_000), { level: 9 })
    const head = `%PDF-1.7\n1 0 obj\n<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`
    const bomb = Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\n%%EOF\n')])
    const { answer, file } = await served(new Uint8Array(bomb))
    expect(answer).toMatchObject({ ok: true })
    expect((await file.arrayBuffer()).byteLength).toBe(bomb.length)
    expect(bomb.length).toBeLessThan(200_000)
  })
})
