import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { GET as one } from '@/app/api/v1/okrugs/[kato]/route'
import { GET as list } from '@/app/api/v1/okrugs/route'
import { operator } from '@/lib/access/actor'
import { importUnits } from '@/lib/features/okrugs/commands/import-units'
import { findDistrict, findOblast, findOkrugHome, listOblasts } from '@/lib/features/okrugs/queries'
import type { OkrugView } from '@/lib/features/okrugs/views'

const now = new Date('2026-12-24T05:00:00Z')
const slice = readFileSync('prisma/seed/registry.csv', 'utf8')
const extra = [
  '595037800,NK RK 11-2025,settlement,2,с.Новое,Жаңа а.',
  ...Array.from({ length: 60 }, (_, n) => `7100${n + 10}000,NK RK 11-2025,sub_district,1,район №${n},№${n} ауданы`),
]
const bring = (text: string) =>
  importUnits({ actor: operator, now }, { bytes: new TextEncoder().encode(text), allowClosing: true })

async function ask(query: string) {
  const response = await list(new Request(`http://localhost/api/v1/okrugs${query}`))
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
}
const get = (kato: string) => one(new Request('http://localhost/'), { params: Promise.resolve({ kato }) })
const codes = (body: { data: OkrugView[] }) => body.data.map(({ kato }) => kato)

beforeAll(async () => {
  expect(await bring(`${slice}${extra.join('\n')}\n`)).toMatchObject({ ok: true })
})

describe('the list', () => {
  test('has fifty okrugs a page, counted from 1', async () => {
    const first = await ask('')
    const { total } = first.body
    expect(first).toMatchObject({ status: 200, body: { page: 1 } })
    expect(first.body.data).toHaveLength(50)
    const second = await ask('?page=2')
    expect(second.body).toMatchObject({ total, page: 2 })
    expect(second.body.data).toHaveLength(total - 50)
    expect(new Set([...codes(first.body), ...codes(second.body)]).size).toBe(total)
    expect((await ask('?page=99')).body).toEqual({ data: [], total, page: 99 })
  })

  test('shows an okrug with its district and oblast', async () => {
    expect((await ask('?q=бескол')).body.data[0]).toEqual({
      kato: '595030000',
      kind: 'ruralOkrug',
      name: { kk: 'Бескөл ауылдық округі', ru: 'Бескольский сельский округ' },
      district: { kato: '595000000', name: { kk: 'Қызылжар ауданы', ru: 'Кызылжарский район' } },
      oblast: { kato: '590000000', name: { kk: 'Солтүстік Қазақстан облысы', ru: 'Северо-Казахстанская область' } },
    })
  })

  test('of one district, or of a city without districts', async () => {
    const district = await ask('?district=595000000')
    expect(codes(district.body).every((kato) => kato.startsWith('5950'))).toBe(true)
    expect((await ask('?district=595000000&q=бескол')).body.total).toBe(1)
    expect((await ask('?district=111000000')).body).toEqual({ data: [], total: 0, page: 1 })
    const city = await ask('?oblast=710000000')
    expect(city.body.total).toBe(60)
    expect(city.body.data[0]).toMatchObject({ district: null, kind: 'cityDistrict' })
  })

  test('is what was asked for, or says in three languages what is wrong', async () => {
    for (const [query, pointer] of [
      ['?page=0', '/page'],
      ['?page=-1', '/page'],
      ['?page=1.5', '/page'],
      ['?page=abc', '/page'],
      ['?page=99999999999', '/page'],
      ['?closed=yes', '/closed'],
      ['?district=5950', '/district'],
      [`?q=${'б'.repeat(201)}`, '/q'],
    ]) {
      const { status, type, body } = await ask(query ?? '')
      expect({ query, status, type }).toEqual({ query, status: 422, type: 'application/problem+json' })
      const detail = { kk: expect.any(String), ru: expect.any(String), en: expect.any(String) }
      expect(body).toMatchObject({ status: 422, errors: [{ pointer, detail }] })
    }
    expect((await ask('?page=&q=')).status).toBe(200)
  })
})

test('one okrug, or 404 for every other code', async () => {
  expect(await (await get('595030000')).json()).toMatchObject({ kato: '595030000' })
  for (const kato of ['595000000', '590000000', '595030100', '999999999', 'x']) {
    const response = await get(kato)
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  }
})

test('the way down from the country to an okrug', async () => {
  const oblasts = await listOblasts()
  expect(oblasts).toHaveLength(20)
  expect(oblasts.find(({ kato }) => kato === '590000000')).toMatchObject({ districts: 1, kind: 'oblast' })
  expect(oblasts.find(({ kato }) => kato === '110000000')).toMatchObject({ districts: 0, okrugs: 0 })
  expect((await findOblast('590000000'))?.areas).toMatchObject([{ kato: '595000000' }])
  expect((await findOblast('710000000'))?.direct).toHaveLength(60)
  const district = await findDistrict('595000000')
  expect(district).toMatchObject({ oblast: { kato: '590000000' } })
  expect(district?.direct.map(({ kato }) => kato)).toContain('595033000')
  expect(await findOblast('595000000')).toBeNull()
  expect(await findDistrict('590000000')).toBeNull()
  expect(await findOkrugHome('595030000')).toMatchObject({ settlements: [{ kato: '595030100' }], changedAt: now })
  expect(await findOkrugHome('595030100')).toBeNull()
})

test('a new import shows at once; what it closed is found only by asking for it', async () => {
  expect((await ask('?q=жана')).body.data[0]).toMatchObject({ kato: '595037000', via: { kk: 'Жаңа ауылы' } })
  const before = (await ask('')).body.total
  const without = slice.split('\n').filter((line) => !line.startsWith('595033'))
  expect(await bring(without.join('\n'))).toMatchObject({ ok: true })
  expect((await ask('')).body.total).toBe(before - 61)
  expect(codes((await ask('?q=архангель')).body)).toEqual([])
  expect((await ask('?q=архангель&closed=1')).body.data).toMatchObject([{ kato: '595033000', closedOn: '2026-12-24' }])
  expect((await ask('?closed=1')).body.total).toBe(before)
  expect(await (await get('595033000')).json()).toMatchObject({ kato: '595033000', closedOn: '2026-12-24' })
  expect((await ask('?q=жана')).body.data).not.toContainEqual(expect.objectContaining({ via: expect.anything() }))
})
