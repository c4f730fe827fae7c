import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { POST } from '@/app/api/uploads/materials/route'
import { GET } from '@/app/api/v1/okrugs/[kato]/meetings/[id]/materials/[materialId]/route'
import { announceMeeting } from '@/lib/features/meetings/commands/announce-meeting'
import type { Context } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'
import { assemblyOf } from '../../factories/assemblies'
import { clerk, type Draft, draftOf, stranger, withItem } from '../../factories/drafts'
import { must } from '../../factories/meetings'

const okrugId = '595030000'
const megabyte = 1024 * 1024
const boundary = 'frontier'
const who = vi.hoisted(() => ({ context: null as unknown }))

vi.mock('next/cache', () => ({ revalidateTag: () => {} }))
vi.mock('@/lib/platform/auth/current', () => ({
  currentContext: async () => who.context ?? { actor: null, now: new Date() },
}))

let to: Draft & { itemId: string }
let pulled = 0

/** A form with one file whose bytes are made as they are asked for. */
function form(name: string, start: string, size: number) {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n${start}`
  const chunk = new Uint8Array(64 * 1024).fill(0x20)
  pulled = 0
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    pull(controller) {
      const left = size - start.length - pulled
      if (left > 0) {
        const piece = chunk.subarray(0, Math.min(left, chunk.length))
        pulled += piece.length
        return controller.enqueue(piece)
      }
      controller.enqueue(new TextEncoder().encode(`\r\n--${boundary}--\r\n`))
      controller.close()
    },
  })
}

function post(body: ReadableStream | string, headers: Record<string, string> = {}, query: Record<string, string> = {}) {
  const url = new URL('http://localhost/api/uploads/materials')
  for (const [name, value] of Object.entries({ locale: 'kk', ...to, ...query })) url.searchParams.set(name, value)
  const all = {
    host: 'localhost',
    origin: 'http://localhost',
    'content-type': `multipart/form-data; boundary=${boundary}`,
    ...headers,
  }
  return POST(new Request(url, { method: 'POST', headers: all, body, duplex: 'half' } as RequestInit))
}

const outcomeOf = (response: Response) => new URL(response.headers.get('location') ?? '', 'http://localhost').search
const incoming = () => readdirSync(path.join(env().FILES_DIR, 'incoming'))
const as = (context: Context | null) => {
  who.context = context
}

beforeAll(async () => {
  await assemblyOf(okrugId, { seats: 5 })
})
beforeEach(async () => {
  as(clerk(okrugId))
  const draft = await draftOf(okrugId)
  to = { ...draft, itemId: await withItem(draft) }
})

describe('an upload', () => {
  it('is kept under its Kazakh name and leads back to its item', async () => {
    const response = await post(form('Ауылдық округтің бюджеті.pdf', '%PDF-1.7\n', 1000))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(
      `/kk/desk/${okrugId}/meetings/${to.meetingId}/agenda/${to.itemId}/materials?done=attached`,
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const row = await db.meetingMaterial.findFirst({ where: { okrugId, itemId: to.itemId } })
    expect(row).toMatchObject({ name: 'Ауылдық округтің бюджеті.pdf', size: 1000 })
  })

  it.each([
    [20 * megabyte, '?done=attached'],
    [20 * megabyte + 1, '?refused=meetings.tooLarge'],
  ])('of %i bytes: %s', async (size, outcome) => {
    expect(outcomeOf(await post(form('a.pdf', '%PDF-1.7\n', size)))).toBe(outcome)
    expect(incoming()).toEqual([])
  })

  it('without an end is read no further than its limit', async () => {
    const response = await post(form('a.pdf', '%PDF-1.7\n', 500 * megabyte))
    expect(outcomeOf(response)).toBe('?refused=meetings.tooLarge')
    expect(pulled).toBeLessThan(22 * megabyte)
    expect(incoming()).toEqual([])
  })

  it('that says it is too long is not read at all', async () => {
    const body = form('a.pdf', '%PDF-1.7\n', 30 * megabyte)
    const response = await post(body, { 'content-length': String(30 * megabyte) })
    expect(outcomeOf(response)).toBe('?refused=meetings.tooLarge')
    expect(pulled).toBeLessThan(megabyte)
  })

  it.each([
    [
      'no file',
      `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--${boundary}--\r\n`,
      'meetings.noFile',
    ],
    [
      'an empty file field',
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--${boundary}--\r\n`,
      'meetings.noFile',
    ],
    [
      'a body cut off',
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF`,
      'meetings.brokenUpload',
    ],
    [
      'a page that calls itself a PDF',
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n<html></html>\r\n--${boundary}--\r\n`,
      'meetings.unknownPaper',
    ],
  ])('with %s is refused', async (_, body, code) => {
    expect(outcomeOf(await post(body))).toBe(`?refused=${code}`)
    expect(incoming()).toEqual([])
  })

  it('from another site, of a stranger, or to nowhere is not read', async () => {
    const body = () => form('a.pdf', '%PDF-1.7\n', 10 * megabyte)
    expect((await post(body(), { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post(body(), {}, { itemId: 'x' })).status).toBe(422)
    for (const context of [null, stranger()]) {
      as(context)
      expect(outcomeOf(await post(body()))).toBe('?refused=forbidden')
    }
    expect(pulled).toBeLessThan(megabyte)
  })
})

describe('a download', () => {
  let materialId: string
  const get = (headers: Record<string, string> = {}, id = materialId, kato = okrugId) =>
    GET(new Request('http://localhost/', { headers }), {
      params: Promise.resolve({ kato, id: to.meetingId, materialId: id }),
    })

  beforeEach(async () => {
    await post(form('Бюджет жобасы.pdf', '%PDF-1.7\n', 1000))
    materialId = (await db.meetingMaterial.findFirstOrThrow({ where: { okrugId, itemId: to.itemId } })).id
  })

  it('before the notice is the office’s alone and kept nowhere', async () => {
    const response = await get()
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    as(null)
    expect((await get()).status).toBe(404)
    as(stranger())
    expect((await get()).status).toBe(404)
  })

  it('from the notice on is everybody’s, for good', async () => {
    await must(announceMeeting(clerk(okrugId), { ...to, channels: ['portal'] }))
    as(null)
    const response = await get()
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '1000',
      'cache-control': 'public, no-cache',
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    })
    const name = response.headers.get('content-disposition')?.split("UTF-8''")[1] ?? ''
    expect(decodeURIComponent(name)).toBe('Бюджет жобасы.pdf')
    expect((await response.bytes()).length).toBe(1000)
    const again = await get({ 'if-none-match': response.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('of what is not there is 404', async () => {
    expect((await get({}, crypto.randomUUID())).status).toBe(404)
    expect((await get({}, '../../etc')).status).toBe(404)
    expect((await get({}, materialId, '595033000')).status).toBe(404)
  })
})
