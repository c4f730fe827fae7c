import { extractText, getDocumentProxy } from 'unpdf'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { operator } from '@/lib/access/actor'
import { draftCorrection } from '@/lib/features/protocols/commands/draft-correction'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { renderDocument } from '@/lib/features/protocols/commands/render-document'
import { correctionNames, wholeNames } from '@/lib/features/protocols/documents/names'
import { documentsOf, findDocument, lockText, publicDocuments } from '@/lib/features/protocols/queries/documents'
import { verifyProtocol } from '@/lib/features/protocols/queries/verification'
import type { ProtocolBody } from '@/lib/features/protocols/views'
import { db, type Tx } from '@/lib/platform/db/client'
import { read } from '@/lib/platform/files/store'
import { confirmNote, note, noteManifest } from '../../factories/corrections'
import { must, type Session } from '../../factories/meetings'
import { draftedSession, sign } from '../../factories/protocols'

let session: Session & { sha256: string }
beforeEach(async () => {
  session = await draftedSession({ present: 14 })
})

const now = new Date('2026-09-15T12:00:00Z')
const make = (name: string, text = session.sha256) =>
  renderDocument({ actor: operator, now }, { ...session.ref, text, name })
const find = (name: string) => findDocument(session.okrugId, session.meetingId, name)

async function bytesOf(name: string): Promise<Uint8Array> {
  const stream = await read((await find(name))?.sha256 ?? '')
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
const said = async (name: string) => {
  const { text } = await extractText(await getDocumentProxy(await bytesOf(name)), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

it('is ordered with the draft, eight files, each posted as work of its own', async () => {
  const orders = await documentsOf(session.okrugId, session.meetingId)
  expect(orders.map(({ name }) => name)).toEqual([...wholeNames].sort())
  expect(orders.every(({ sha256 }) => sha256 === null)).toBe(true)
  const posted = await db.outbox.findMany({ where: { topic: 'protocols.render-document' } })
  const mine = posted.map(({ payload }) => payload as { meetingId: string; name: string })
  expect(mine.filter(({ meetingId }) => meetingId === session.meetingId)).toHaveLength(8)
  expect(await find('kk.full.pdf')).toBeNull()
})

it('says everything of the protocol in one language, and nothing in the other', async () => {
  for (const name of ['kk.full.pdf', 'ru.public.pdf']) expect(await make(name)).toEqual({ ok: true, made: true })
  const row = await db.protocol.findFirstOrThrow({ where: { meetingId: session.meetingId } })
  const body = row.body as unknown as ProtocolBody
  const [kk, ru] = [await said('kk.full.pdf'), await said('ru.public.pdf')]
  for (const [text, lang] of [
    [kk, 'kk'],
    [ru, 'ru'],
  ] as const) {
    expect(text).toContain(body.number)
    expect(text).toContain(session.sha256)
    expect(text).toContain(body.place[lang])
    for (const { name } of body.present) expect(text).toContain(name)
    for (const item of body.agenda) {
      expect(text).toContain(item.title[lang])
      for (const speech of item.speeches) expect(text).toContain(speech.summary[lang])
    }
  }
  expect(kk).not.toContain(body.place.ru)
  expect(ru).not.toContain(body.place.kk)
})

it('gives the same bytes again, and enters them once', async () => {
  await must(make('ru.full.docx'))
  const first = await find('ru.full.docx')
  expect(await make('ru.full.docx')).toEqual({ ok: true, made: false })
  await db.protocolDocument.updateMany({ where: { name: 'ru.full.docx' }, data: { sha256: null } })
  await must(make('ru.full.docx'))
  expect(await find('ru.full.docx')).toEqual(first)
})

it('drops the work of a draft that was replaced, and its files', async () => {
  const before = session.sha256
  await must(make('kk.public.docx'))
  const old = (await find('kk.public.docx'))?.sha256 ?? ''
  expect(await read(old)).not.toBeNull()
  await db.agendaItem.updateMany({ where: { meetingId: session.meetingId, position: 1 }, data: { titleRu: 'Иначе' } })
  const { sha256 } = await must(draftProtocol(session.desk(), session.ref))
  expect(sha256).not.toBe(before)
  expect(await make('kk.full.pdf', before)).toEqual({ ok: true, made: false })
  expect(await find('kk.full.pdf')).toBeNull()
  expect(await make('kk.full.pdf', sha256)).toEqual({ ok: true, made: true })
  await vi.waitFor(async () => expect(await read(old)).toBeNull(), 5000)
})

it('drops the work of a draft that was made anew in the very same words: its date is another', async () => {
  const where = { okrugId_meetingId: session.ref }
  let begun = () => {}
  const held = new Promise<void>((resolve) => {
    begun = resolve
  })
  const redraft = db.$transaction(
    async (tx) => {
      await lockText(tx as Tx, session.ref)
      begun()
      // The job reads what it makes, lays it out, and waits here to enter it.
      await new Promise((resolve) => setTimeout(resolve, 3000))
      await tx.protocol.update({ where, data: { draftedAt: new Date('2026-09-15T13:00:00Z') } })
    },
    { timeout: 10_000 },
  )
  await held
  const [outcome] = await Promise.all([make('kk.full.docx'), redraft])
  expect(outcome).toEqual({ ok: true, made: false })
  expect(await find('kk.full.docx')).toBeNull()
})

describe('signed by both', () => {
  beforeEach(async () => {
    await must(sign(session, 1))
    await must(sign(session, 2))
  })

  it('orders the extracts of what was decided, and shows everyone all but the full copies', async () => {
    for (const name of [...wholeNames, '1.kk.pdf', '1.ru.pdf', '1.kk.docx']) await must(make(name))
    const open = await publicDocuments(session.okrugId, session.meetingId)
    expect(open.filter(({ sha256 }) => sha256).map(({ name }) => name)).toEqual(
      ['1.kk.docx', '1.kk.pdf', '1.ru.pdf', ...wholeNames.filter((name) => name.includes('public'))].sort(),
    )
    expect(await find('kk.full.pdf')).toMatchObject({ open: false })
    expect(await said('1.kk.pdf')).toContain('№ 1 шешім')
    expect(await make('2.kk.pdf')).toMatchObject({ ok: false, code: 'notFound' })
  })

  it('makes a note’s files: its words, what it corrects, and nobody’s before both have signed it', async () => {
    const { correctionId } = await must(draftCorrection(session.desk(), { ...session.ref, text: note }))
    const { sha256 } = await db.protocolCorrection.findFirstOrThrow({ where: { id: correctionId } })
    const names = correctionNames(1)
    expect(await make('c1.kk.pdf')).toEqual({ ok: true, made: false })
    for (const name of names) expect(await make(name, sha256)).toEqual({ ok: true, made: true })
    expect(await make('c2.kk.pdf', sha256)).toMatchObject({ code: 'notFound' })
    const [kk, ru] = [await said('c1.kk.pdf'), await said('c1.ru.pdf')]
    for (const [text, lang] of [
      [kk, 'kk'],
      [ru, 'ru'],
    ] as const) {
      expect(text).toContain(note[lang])
      expect(text).toContain(session.sha256)
      expect(text).toContain(sha256)
    }
    expect(kk).toContain('№ 1 хаттамаға № 1 түзету')
    expect(kk).not.toContain(note.ru)
    const { data } = await db.ledgerEntry.findFirstOrThrow({
      where: { unitId: session.okrugId, event: 'protocols.render-document' },
    })
    expect(Object.keys((data as { files: object }).files).sort()).toEqual([...names].sort())

    const open = async () => (await publicDocuments(session.okrugId, session.meetingId)).map(({ name }) => name)
    const { sha256: file } = (await find('c1.ru.pdf')) ?? {}
    expect(await find('c1.ru.pdf')).toMatchObject({ open: false })
    expect((await open()).filter((name) => names.includes(name))).toEqual([])
    for (const asked of [sha256, file ?? '']) expect(await verifyProtocol(asked)).toBeNull()
    const manifest = await noteManifest(session, correctionId)
    for (const seat of [1, 2])
      await must(confirmNote(session, { ...session.ref, correctionId, sha256: manifest.sha256 }, seat))
    expect(await find('c1.ru.pdf')).toMatchObject({ open: true })
    expect((await open()).filter((name) => names.includes(name))).toEqual([...names].sort())
    expect(await verifyProtocol(sha256)).toMatchObject({ corrections: [{ number: 1, sha256 }], file: null })
    expect(await verifyProtocol(file ?? '')).toMatchObject({ file: { correction: 1, lang: 'ru', format: 'pdf' } })
  })

  it('leaves all hashes in the ledger once the last file is there, and only then', async () => {
    const entries = () =>
      db.ledgerEntry.findMany({ where: { unitId: session.okrugId, event: 'protocols.render-document' } })
    const orders = await documentsOf(session.okrugId, session.meetingId)
    for (const { name } of orders.slice(1)) await must(make(name))
    expect(await entries()).toHaveLength(0)
    await must(make(orders[0]?.name ?? ''))
    const [entry] = await entries()
    const { files = {} } = (entry?.data ?? {}) as { files?: Record<string, string> }
    expect(Object.keys(files).sort()).toEqual(orders.map(({ name }) => name).sort())
    expect(files['ru.public.pdf']).toBe((await find('ru.public.pdf'))?.sha256)
  })
})
