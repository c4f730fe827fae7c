import { beforeAll, describe, expect, test } from 'vitest'
import { GET as getPlatform } from '@/app/api/v1/ledger/route'
import { GET } from '@/app/api/v1/okrugs/[kato]/ledger/route'
import { db, transact } from '@/lib/platform/db/client'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { verifyChain } from '@/lib/platform/ledger/entry'

const OKRUG = '595030000'
const AT = new Date('2026-07-17T05:00:00Z')

const get = (kato: string, query = '') =>
  GET(new Request(`http://localhost/api/v1/okrugs/${kato}/ledger${query}`), { params: Promise.resolve({ kato }) })
const entriesIn = async (response: Response) =>
  (await response.text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

beforeAll(async () => {
  const names = {
    nameKk: 'Бескөл',
    nameRu: 'Бесколь',
    officialNameKk: 'Бескөл а.о.',
    officialNameRu: 'Бескольский с.о.',
  }
  const unit = { ...names, kind: 'ruralOkrug', oblastId: '590000000', version: 'x', changedAt: AT }
  await db.unit.createMany({
    data: [
      { ...unit, kato: OKRUG, level: 'subDistrict' },
      { ...unit, kato: '595030100', level: 'settlement' },
    ],
  })
  await transact(async (tx) => {
    for (let n = 1; n <= 1203; n++) await append(tx, OKRUG, 'roll.import-roll', { n }, AT)
    await append(tx, PLATFORM, 'okrugs.import-registry', {}, AT)
  })
})

describe('the public ledger', () => {
  test('is an unbroken chain, longer than one page of rows', async () => {
    const response = await get(OKRUG)
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    expect(verifyChain(await entriesIn(response))).toMatchObject({ intact: true, seq: 1203 })
  })

  test('goes on from an entry', async () => {
    const entries = await entriesIn(await get(OKRUG, '?from=1202'))
    expect(entries.map((entry) => entry.seq)).toEqual([1202, 1203])
    expect(await entriesIn(await get(OKRUG, '?from=1204'))).toEqual([])
  })

  test('has the platform’s chain at its own door', async () => {
    expect(await entriesIn(await getPlatform(new Request('http://localhost/api/v1/ledger')))).toHaveLength(1)
  })

  test('stops reading when the reader goes away', async () => {
    const reader = (await get(OKRUG)).body!.getReader()
    await reader.read()
    await reader.cancel()
  })

  test.each([
    ['595039999', '', 404],
    ['595030100', '', 404],
    ['platform', '', 404],
    ['x', '', 404],
    [OKRUG, '?from=0', 422],
    [OKRUG, '?from=-1', 422],
    [OKRUG, '?from=1e3', 422],
  ])('%s%s is a problem %d', async (kato, query, status) => {
    const response = await get(kato, query)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({
      status,
      errors: [{ detail: { kk: expect.any(String), ru: expect.any(String) } }],
    })
  })
})
