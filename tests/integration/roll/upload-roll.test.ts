import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { importRoll } from '@/lib/features/roll/commands/import-roll'
import { clearAway, uploadRoll } from '@/lib/features/roll/commands/upload-roll'
import { findUpload, reportOf } from '@/lib/features/roll/queries/uploads'
import { db, transact } from '@/lib/platform/db/client'
import { openIin } from '@/lib/platform/secrets/iin'
import { settlementOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'
import { nobody, rollFile, rollRow, surnameOf } from '../../factories/roll'

const OKRUG = '595030000'
const now = at('2026-07-17')
const clerk = acting('secretary', OKRUG, now)
const upload = (bytes: ReturnType<typeof rollFile>, id: string = randomUUID(), context = clerk, okrugId = OKRUG) =>
  uploadRoll(context, { okrugId, id, bytes })
const stateOf = async (id: string) => db.rollUpload.findUniqueOrThrow({ where: { okrugId_id: { okrugId: OKRUG, id } } })
const rowsOf = (uploadId: string) =>
  db.rollUploadRow.findMany({ where: { okrugId: OKRUG, uploadId }, orderBy: { row: 'asc' } })

beforeAll(async () => {
  await okrugOf(OKRUG)
  await settlementOf(OKRUG, 1)
})

describe('uploading a roll', () => {
  test('shows it row by row and leaves the roll as it is', async () => {
    const id = randomUUID()
    const wrong = rollRow(2, '1-ауыл').replace(nobody(2).iin, nobody(3).iin)
    const outcome = await upload(rollFile([rollRow(1, '1-ауыл'), wrong, rollRow(1, 'село 1')]), id)
    expect(outcome).toEqual({ ok: true, rows: 3, wrong: 2, doubtful: 0 })
    expect(await stateOf(id)).toMatchObject({ state: 'ready', format: 'utf-8', rows: 3, wrong: 2 })
    expect(await rowsOf(id)).toMatchObject([
      { row: 2, problems: null, surname: surnameOf(1), settlementId: '595030100' },
      { row: 3, problems: [{ fault: 'iin.birthDate', column: 'iin' }], surname: null, iinHmac: null },
      { row: 4, problems: [{ fault: 'iin.repeated', params: { row: 2 } }] },
    ])
    expect(await db.communityMember.count()).toBe(0)
  })

  test('names who is on the roll already, what would change of them, and who is not', async () => {
    const okrugId = '595037000'
    const office = acting('secretary', okrugId, now)
    await okrugOf(okrugId)
    for (const n of [1, 2]) await settlementOf(okrugId, n)
    const header = 'ЖСН,Тегі,Аты,Туған күні,Елді мекен,Көше'
    const line = (n: number, surname: string, place: string, street: string) =>
      [nobody(n).iin, surname, 'Асан', nobody(n).birthDate, place, street].join(',')
    const first = randomUUID()
    await upload(
      rollFile([line(1, 'Ахметов', '1-ауыл', 'Абай'), line(2, 'Омаров', '1-ауыл', 'Абай')], header),
      first,
      office,
      okrugId,
    )
    await importRoll(office, { okrugId, id: first })

    const id = randomUUID()
    const rows = [
      line(1, 'Ахметов', '2-ауыл', ''),
      line(2, 'Омаров', '1-ауыл', 'Абай'),
      line(3, 'Серіков', '1-ауыл', ''),
      'x',
    ]
    await upload(rollFile(rows, header), id, office, okrugId)
    const changes = [
      { field: 'settlementId', from: { kk: '1-ауыл', ru: 'село 1' }, to: { kk: '2-ауыл', ru: 'село 2' } },
      { field: 'street', from: 'Абай', to: null },
    ]
    const preview = await findUpload(office.actor, okrugId, id)
    expect(preview).toMatchObject({ added: 1, changed: 1, same: 1, wrong: 1 })
    expect(preview?.changes).toMatchObject([{ row: 2, who: 'Ахметов Асан', changes }])
    const report = []
    for await (const row of (await reportOf(office.actor, okrugId, id)) ?? []) report.push(row)
    expect(report).toMatchObject([
      { row: 2, who: 'Ахметов Асан', end: 'differs', changes },
      { row: 3, who: 'Омаров Асан', end: 'equal', changes: [] },
      { row: 4, who: 'Серіков Асан', end: 'new', changes: [] },
      { row: 5, end: 'wrong', changes: [] },
    ])
  })

  test('keeps an IIN only sealed', async () => {
    const id = randomUUID()
    await upload(rollFile([rollRow(1, '1-ауыл')]), id)
    const [row] = await rowsOf(id)
    expect(openIin(row!.iinCipher!, OKRUG)).toBe(nobody(1).iin)
    const dump = await db.$queryRaw<{ text: string }[]>`
      select r::text as text from roll_upload_row r union all select u::text from roll_upload u union all select e::text from ledger_entry e`
    expect(dump.map(({ text }) => text).join()).not.toContain(nobody(1).iin)
  })

  test('tells the ledger counts, and the clerk by a pseudonym', async () => {
    const id = randomUUID()
    await upload(rollFile([rollRow(1, '1-ауыл')]), id)
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { unitId: OKRUG }, orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({ event: 'roll.upload-roll', at: now, data: { upload: id, rows: 1, wrong: 0 } })
    expect(JSON.stringify(entry.data)).not.toContain(clerk.actor?.accountId)
  })

  test('that nobody imported gives way to the next', async () => {
    const [first, second] = [randomUUID(), randomUUID()]
    await upload(rollFile([rollRow(1, '1-ауыл')]), first)
    await upload(rollFile([rollRow(2, '1-ауыл')]), second)
    expect([(await stateOf(first)).state, (await stateOf(second)).state]).toEqual(['discarded', 'ready'])
    expect(await rowsOf(first)).toEqual([])
  })

  test('is forgotten after a week also where nobody uploads any more', async () => {
    const old = randomUUID()
    await upload(rollFile([rollRow(1, '1-ауыл')]), old)
    await transact((tx) => clearAway(tx, null))
    expect(await rowsOf(old)).toHaveLength(1)
    await db.rollUpload.updateMany({ where: { id: old }, data: { movedAt: new Date(Date.now() - 8 * 86_400_000) } })
    await transact((tx) => clearAway(tx, null))
    expect([await rowsOf(old), (await stateOf(old)).state]).toEqual([[], 'discarded'])
  })

  test('leaves a reading under way alone, and one that died not', async () => {
    const [alive, dead] = [randomUUID(), randomUUID()]
    const row = { okrugId: OKRUG, state: 'reading', uploadedBy: 'x', uploadedAt: now } as const
    await db.rollUpload.create({ data: { ...row, id: alive, movedAt: new Date() } })
    await db.rollUpload.create({ data: { ...row, id: dead, movedAt: new Date(Date.now() - 60_000) } })
    await upload(rollFile([rollRow(1, '1-ауыл')]))
    expect([(await stateOf(alive)).state, (await stateOf(dead)).state]).toEqual(['reading', 'discarded'])
  })

  test.each([
    [rollFile([]), 'roll.fileNoRows', {}],
    [new TextEncoder().encode('MZ\u0000\u0001'), 'roll.fileNotTable', {}],
    [rollFile(['x'], 'ЖСН,Тегі'), 'roll.fileColumnMissing', { count: 3 }],
    [rollFile([...Array.from({ length: 4500 }, (_, n) => rollRow(n, '1-ауыл')), '"']), 'roll.fileQuote', {}],
  ])('%# is refused with its reason, and nothing of it is kept', async (bytes, code, params) => {
    const id = randomUUID()
    expect(await upload(bytes, id)).toMatchObject({ ok: false, code, params })
    expect(await stateOf(id)).toMatchObject({ state: 'refused', refusal: { code, params } })
    expect(await rowsOf(id)).toEqual([])
  })

  test.each([
    ['nobody', { actor: null, now }],
    ['the akim', acting('okrugAkim', OKRUG, now)],
    ['the clerk of another okrug', acting('secretary', '595033000', now)],
  ])('%s may not', async (_, context) => {
    const id = randomUUID()
    expect(await upload(rollFile([rollRow(1, '1-ауыл')]), id, context)).toEqual({ ok: false, code: 'forbidden' })
    expect(await db.rollUpload.count({ where: { id } })).toBe(0)
  })
})
