import { existsSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { operator } from '@/lib/access/actor'
import { importUnits } from '@/lib/features/okrugs/commands/import-units'
import { db } from '@/lib/platform/db/client'

const header = 'kato,kato_version,level,type_code,name_ru,name_kk'
const row = (code: string, level: string, ru: string, kk: string) => `${code},NK RK 11-2025,${level},2,${ru},${kk}`
const oblast = row('590000000', 'oblast', 'Северо-Казахстанская область', 'Солтүстік Қазақстан облысы')
const district = row('595000000', 'district', 'Кызылжарский район', 'Қызылжар ауданы')
const okrug = (n: number) => row(`5950${n}000`, 'sub_district', `Округ ${n}-й с.о.`, `${n} а.о.`)
/** An oblast, a district and 198 okrugs: 200 units, of which one per cent is two. */
const rows = [
  oblast,
  district,
  ...Array.from({ length: 99 }, (_, n) => okrug(n + 1).replace('5950', n < 9 ? '59500' : '5950')),
]
const more = Array.from({ length: 99 }, (_, n) =>
  row(`5951${String(n + 1).padStart(2, '0')}000`, 'sub_district', `с.о.Б ${n}`, `Б ${n} а.о.`),
)
const file = [...rows, ...more]

const at = new Date('2026-12-24T20:00:00Z')
const later = new Date('2027-02-01T08:00:00Z')
const bring = (lines: string[], { now = at, allowClosing = false, actor = operator as typeof operator | null } = {}) =>
  importUnits({ actor, now }, { bytes: new TextEncoder().encode([header, ...lines].join('\n')), allowClosing })
const unit = (kato: string) => db.unit.findUniqueOrThrow({ where: { kato } })

beforeEach(async () => {
  expect(await bring(file)).toEqual({ ok: true, added: 200, changed: 0, unchanged: 0, closed: 0 })
})
afterEach(async () => {
  await db.$executeRaw`delete from unit`
})

test('units are stored with full and official names, kind and ancestors', async () => {
  expect(await unit('595010000')).toEqual({
    kato: '595010000',
    level: 'subDistrict',
    kind: 'ruralOkrug',
    nameKk: '10 ауылдық округі',
    nameRu: 'сельский округ Округ 10-й',
    officialNameKk: '10 а.о.',
    officialNameRu: 'Округ 10-й с.о.',
    parentId: '595000000',
    oblastId: '590000000',
    districtId: '595000000',
    version: 'NK RK 11-2025',
    closedOn: null,
    changedAt: at,
  })
})

describe('a second import', () => {
  test('of the same file changes nothing', async () => {
    expect(await bring(file, { now: later })).toMatchObject({ added: 0, changed: 0, unchanged: 200, closed: 0 })
    expect(await db.unit.count({ where: { changedAt: later } })).toBe(0)
  })

  test('changes only what differs', async () => {
    const renamed = file.map((line) =>
      line.replace(
        '595010000,NK RK 11-2025,sub_district,2,Округ 10-й с.о.',
        '595010000,NK RK 11-2025,sub_district,2,Бескольский с.о.',
      ),
    )
    expect(await bring(renamed, { now: later })).toMatchObject({ added: 0, changed: 1, unchanged: 199, closed: 0 })
    expect(await unit('595010000')).toMatchObject({ nameRu: 'Бескольский сельский округ', changedAt: later })
    expect(await unit('595011000')).toMatchObject({ changedAt: at })
  })

  test('adds a unit', async () => {
    const village = row('595010100', 'settlement', 'с.Бесколь', 'Бескөл а.')
    expect(await bring([...file, village])).toMatchObject({ added: 1, changed: 0, unchanged: 200 })
    expect(await unit('595010100')).toMatchObject({ kind: 'village', parentId: '595010000' })
  })
})

describe('a unit that is gone', () => {
  test('is closed on that day in Almaty, once, and reopened when it comes back', async () => {
    expect(await bring(file.slice(0, -1))).toMatchObject({ closed: 1, unchanged: 199 })
    expect(await unit('595199000')).toMatchObject({ closedOn: new Date('2026-12-25'), changedAt: at })
    expect(await bring(file.slice(0, -1), { now: later })).toMatchObject({ closed: 0, unchanged: 199 })
    expect(await unit('595199000')).toMatchObject({ closedOn: new Date('2026-12-25') })
    expect(await bring(file, { now: later })).toMatchObject({ changed: 1, closed: 0 })
    expect(await unit('595199000')).toMatchObject({ closedOn: null, changedAt: later })
  })

  test('is one of at most 1 %, unless closing is allowed', async () => {
    expect(await bring(file.slice(0, -3))).toEqual({
      ok: false,
      code: 'okrugs.tooManyClosed',
      params: { open: 200, gone: 3 },
    })
    expect(await db.unit.count({ where: { closedOn: { not: null } } })).toBe(0)
    expect(await bring(file.slice(0, -2))).toMatchObject({ ok: true, closed: 2 })
    expect(await bring(file.slice(0, -50), { allowClosing: true })).toMatchObject({ ok: true, closed: 48 })
  })
})

describe('a refusal leaves everything as it was', () => {
  const traces = async () => [await db.unit.findMany({ orderBy: { kato: 'asc' } }), await db.unitImport.count()]

  test.each([
    [
      'a bad file',
      [...file, row('595099', 'settlement', 'с.Бесколь', 'Бескөл а.')],
      { code: 'okrugs.badFile', total: 1, faults: [{ line: 202, column: 'kato', reason: 'badCode' }] },
    ],
    ['a file of one oblast', [oblast], { code: 'okrugs.tooManyClosed' }],
    ['an empty file', [], { code: 'okrugs.badFile' }],
  ])('%s', async (_, lines, refusal) => {
    const before = await traces()
    expect(await bring(lines)).toMatchObject({ ok: false, ...refusal })
    expect(await traces()).toEqual(before)
  })

  test('anybody but an administrator', async () => {
    const clerk = { accountId: 'c', memberId: null, grants: [{ role: 'secretary' as const, unitId: '595010000' }] }
    expect(await bring(file, { actor: null })).toEqual({ ok: false, code: 'forbidden' })
    expect(await bring(file, { actor: clerk })).toEqual({ ok: false, code: 'forbidden' })
  })
})

test('imports at once follow one another: the registry is one of the files, never a mixture', async () => {
  const villages = Array.from({ length: 8 }, (_, n) =>
    row(`59501010${n + 1}`, 'settlement', `с.Село ${n}`, `Ауыл ${n} а.`),
  )
  const outcomes = await Promise.all(villages.map((village) => bring([...file, village])))
  expect(outcomes.filter((outcome) => outcome.ok && outcome.added === 1)).toHaveLength(8)
  expect(outcomes.filter((outcome) => outcome.ok && outcome.closed === 1)).toHaveLength(7)
  expect(await db.unit.count({ where: { level: 'settlement', closedOn: null } })).toBe(1)
})

test('every import is in the ledger, and a changing one is told to the portal after its commit', async () => {
  const listener = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await listener.connect()
  const heard: (string | undefined)[] = []
  listener.on('notification', ({ payload }) => heard.push(payload))
  await listener.query('listen jiyn_pages')
  await bring(file)
  await listener.query('select 1')
  expect(heard).toEqual([])
  await bring(file.slice(0, -1))
  await listener.query('select 1')
  expect(heard).toEqual(['all'])
  await listener.end()

  const entries = await db.ledgerEntry.findMany({
    where: { event: 'okrugs.import-units' },
    orderBy: { seq: 'desc' },
    take: 1,
  })
  expect(entries[0]).toMatchObject({
    unitId: 'platform',
    at,
    data: { added: 0, changed: 0, unchanged: 199, closed: 1 },
  })
  const latest = await db.unitImport.findFirstOrThrow({ orderBy: { id: 'desc' } })
  expect(entries[0]).toMatchObject({ data: { sha256: latest.sha256 } })
})

const whole = '../shared/data/kato.csv'
test.skipIf(!existsSync(whole))(`the whole classifier (${whole})`, async () => {
  await db.$executeRaw`delete from unit`
  const bytes = readFileSync(whole)
  const steps: number[] = []
  const load = (now: Date) =>
    importUnits({ actor: operator, now }, { bytes, allowClosing: true }, (done) => steps.push(done))
  const before = performance.now()
  const first = await load(at)
  const between = performance.now()
  const second = await load(later)
  const after = performance.now()
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  console.info(
    `first ${Math.round(between - before)} ms, second ${Math.round(after - between)} ms, ${memory} MiB resident`,
  )
  expect(first).toMatchObject({ ok: true, added: 15_594, closed: 0 })
  expect(second).toMatchObject({ ok: true, added: 0, changed: 0, unchanged: 15_594 })
  expect(await db.unit.count({ where: { level: 'subDistrict', closedOn: null } })).toBe(2379)
  expect(steps.at(-1)).toBe(15_594)
})
