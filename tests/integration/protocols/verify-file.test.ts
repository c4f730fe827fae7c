import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { operator } from '@/lib/access/actor'
import { confirmPaper } from '@/lib/features/protocols/commands/confirm-paper'
import { draftCorrection } from '@/lib/features/protocols/commands/draft-correction'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { renderDocument } from '@/lib/features/protocols/commands/render-document'
import { correctionNames } from '@/lib/features/protocols/documents/names'
import { documentsOf } from '@/lib/features/protocols/queries/documents'
import { db } from '@/lib/platform/db/client'
import { read } from '@/lib/platform/files/store'
import type { Entry } from '@/lib/platform/ledger/entry'
import { entriesOf } from '@/lib/platform/ledger/reading'
import { confirmNote, note, noteManifest } from '../../factories/corrections'
import { must, type Session } from '../../factories/meetings'
import { typist } from '../../factories/papers'
import { draftedSession, paperOf, sign } from '../../factories/protocols'

const folder = mkdtempSync(path.join(tmpdir(), 'jiyn-verify-'))
const now = new Date('2026-09-15T12:00:00Z')
let session: Session & { sha256: string }
let entries: Entry[]
let draft: string

/** A signed protocol with its files as they are made: the chair in the portal, the secretary on paper. */
beforeAll(async () => {
  session = await draftedSession()
  const make = async () => {
    for (const { name, sha256 } of await documentsOf(session.okrugId, session.meetingId))
      if (!sha256) await must(renderDocument({ actor: operator, now }, { ...session.ref, text: session.sha256, name }))
  }
  await make()
  // Drafted once more: what was made of the first draft lies on somebody's computer, and nobody signed it.
  draft = await fileOf('kk.full.pdf', '', 'draft')
  await db.agendaItem.updateMany({ where: { meetingId: session.meetingId, position: 1 }, data: { titleRu: 'Иначе' } })
  session = { ...session, ...(await must(draftProtocol(session.desk(), session.ref))) }
  await make()
  await must(sign(session, 1))
  await must(confirmPaper(typist(session.okrugId, now), await paperOf(session, 'secretary')))
  await make()
  const { correctionId } = await must(draftCorrection(session.desk(), { ...session.ref, text: note }))
  const { sha256: text } = await db.protocolCorrection.findFirstOrThrow({ where: { id: correctionId } })
  for (const name of correctionNames(1))
    await must(renderDocument({ actor: operator, now }, { ...session.ref, text, name }))
  const { sha256 } = await noteManifest(session, correctionId)
  await must(confirmNote(session, { ...session.ref, correctionId, sha256 }, 1))
  const paper = await paperOf(session, 'secretary', undefined, { correctionId, sha256 })
  await must(confirmPaper(typist(session.okrugId, now), paper))
  entries = []
  for await (const entry of entriesOf(db, session.okrugId)) entries.push(entry)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function fileOf(name: string, more = '', kept = 'kept'): Promise<string> {
  const row = await db.protocolDocument.findFirstOrThrow({ where: { meetingId: session.meetingId, name } })
  const bytes = Buffer.from(await new Response(await read(row.sha256 ?? '')).arrayBuffer())
  const file = path.join(folder, `${more ? 'changed' : kept}.${name}`)
  writeFileSync(file, Buffer.concat([bytes, Buffer.from(more)]))
  return file
}
function chainOf(chain: readonly Entry[]): string {
  const file = path.join(folder, `${crypto.randomUUID()}.ndjson`)
  writeFileSync(file, chain.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  return file
}
function verify(args: string[], env: Record<string, string | undefined> = {}) {
  const flags = ['--conditions=react-server', '--import', 'tsx', 'scripts/verify.ts']
  const offline = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' }
  const run = spawnSync(process.execPath, [...flags, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', DATA_DIR: path.join(folder, 'data'), ...offline, ...env },
  })
  return { status: run.status, said: run.stdout + run.stderr }
}

it('proves a file by a downloaded chain alone: which it is, of what act, who signed and how', async () => {
  const { status, said } = verify([await fileOf('kk.public.pdf'), '--ledger', chainOf(entries)])
  expect(said).toContain(`is kk.public.pdf of protocol ${session.okrugId}-A-2026-001`)
  expect(said).toMatch(/Chair: confirmed in person in the portal .*\nSecretary: signed on paper/)
  expect(said).toContain(`${entries.length} entries, head ${entries.at(-1)?.hash}`)
  expect(status).toBe(0)
})

it('proves a note’s file: which note on which protocol, who signed that and how', async () => {
  const { status, said } = verify([await fileOf('c1.ru.pdf'), '--ledger', chainOf(entries)])
  expect(said).toContain(`is c1.ru.pdf of correction No. 1 to protocol ${session.okrugId}-A-2026-001`)
  expect(said).toMatch(/Chair: confirmed in person in the portal .*\nSecretary: signed on paper/)
  expect(status).toBe(0)
  expect(verify([await fileOf('c1.kk.pdf')], { DATABASE_URL: process.env.DATABASE_URL })).toMatchObject({ status: 0 })
  const before = entries.slice(
    0,
    entries.findIndex(({ event }) => event === 'protocols.correction-signed'),
  )
  const early = verify([await fileOf('c1.ru.pdf'), '--ledger', chainOf(before)])
  expect(early).toMatchObject({ status: 1, said: expect.stringContaining('no signed protocol has such a file') })
})

it('tells what was made from it and not signed by itself', async () => {
  const { status, said } = verify([await fileOf('1.ru.docx'), '--ledger', chainOf(entries)])
  expect(said).toContain('is 1.ru.docx of protocol')
  expect(said).toContain('was not signed by itself')
  expect(status).toBe(0)
})

it('proves nothing of a draft’s file that another draft took the place of', () => {
  const { status, said } = verify([draft, '--ledger', chainOf(entries)])
  expect(said).toContain('no signed protocol has such a file')
  expect(status).toBe(1)
})

it('refuses a file with one byte more, and a chain with one word other or its end missing', async () => {
  const file = await fileOf('ru.full.pdf')
  const changed = verify([await fileOf('ru.full.pdf', '\n'), '--ledger', chainOf(entries)])
  expect(changed).toMatchObject({ status: 1, said: expect.stringContaining('no signed protocol has such a file') })
  const at = entries.findIndex(({ event }) => event === 'protocols.protocol-signed')
  const signing = entries[at] as Entry
  const forged = { ...signing, data: { ...signing.data, due: '2030-01-01' } }
  const altered = verify([file, '--ledger', chainOf(entries.with(at, forged))])
  expect(altered).toMatchObject({ status: 1, said: expect.stringContaining(`breaks at entry ${signing.seq}`) })
  const short = verify([file, '--ledger', chainOf(entries.slice(0, at))])
  expect(short).toMatchObject({ status: 1, said: expect.stringContaining('no signed protocol') })
})

it('proves it by the installation itself, and says which of its checks fail', async () => {
  const here = { DATABASE_URL: process.env.DATABASE_URL }
  const file = await fileOf('ru.public.pdf')
  expect(verify([file], here)).toMatchObject({ status: 0, said: expect.stringContaining('is ru.public.pdf of') })
  const where = { okrugId: session.okrugId, meetingId: session.meetingId, signatory: 'chair' as const }
  const { sha256 } = await db.protocolSignature.findFirstOrThrow({ where })
  await db.protocolSignature.updateMany({ where, data: { sha256: '0'.repeat(64) } })
  expect(verify([file], here)).toMatchObject({ status: 1 })
  await db.protocolSignature.updateMany({ where, data: { sha256 } })
})

it.each([
  [[], 2, 'npm run verify'],
  [['a', 'b'], 2, 'npm run verify'],
  [['--tail'], 2, 'npm run verify'],
  [['/nowhere.pdf', '--ledger', '/nowhere.ndjson'], 2, '/nowhere.pdf'],
])('says how it is used, or what is missing: %s', (args, status, said) => {
  expect(verify(args)).toMatchObject({ status, said: expect.stringContaining(said) })
})
