import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { env } from '@/lib/platform/env/env'
import { answerPiece, resumablePath, takeWhole } from '@/lib/platform/files/resumable'
import { discard } from '@/lib/platform/files/store'

const base = `http://localhost${resumablePath}`
const tus = { 'Tus-Resumable': '1.0.0' }
const ask = (owner: string, method: string, address: string, headers = {}, body?: Uint8Array<ArrayBuffer>) =>
  answerPiece(new Request(address, { method, headers: { ...tus, ...headers }, body }), owner)

async function begin(owner: string, length: number, name = 'жоспар.pdf') {
  const metadata = `filename ${Buffer.from(name).toString('base64')}`
  const answer = await ask(owner, 'POST', base, { 'Upload-Length': String(length), 'Upload-Metadata': metadata })
  return { status: answer.status, id: answer.headers.get('location')?.split('/').at(-1) ?? '' }
}
const piece = (owner: string, id: string, offset: number, bytes: Uint8Array<ArrayBuffer>) =>
  ask(
    owner,
    'PATCH',
    `${base}/${id}`,
    { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    bytes,
  )
const offsetOf = async (owner: string, id: string) =>
  (await ask(owner, 'HEAD', `${base}/${id}`)).headers.get('upload-offset')
const left = () => readdirSync(path.join(env().FILES_DIR, 'resumable'))

it('takes a file in pieces, says how far it is after a break, and gives the whole of it once', async () => {
  const owner = randomUUID()
  const bytes = new Uint8Array(randomBytes(300_000))
  const { status, id } = await begin(owner, bytes.length)
  expect(status).toBe(201)
  await piece(owner, id, 0, bytes.slice(0, 100_000))
  expect(await takeWhole(id, owner, 1_000_000)).toBeNull()
  expect(await offsetOf(owner, id)).toBe('100000')
  // A piece that is sent twice, because its answer was lost, is refused and not appended.
  expect((await piece(owner, id, 0, bytes.slice(0, 100_000))).status).toBe(409)
  await piece(owner, id, 100_000, bytes.slice(100_000))
  const whole = await takeWhole(id, owner, 1_000_000)
  expect(whole).toMatchObject({
    name: 'жоспар.pdf',
    file: { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
  })
  expect(readFileSync(whole?.file.path ?? '').equals(Buffer.from(bytes))).toBe(true)
  if (whole) await discard(whole.file)
  expect(await takeWhole(id, owner, 1_000_000)).toBeNull()
  expect(left().filter((name) => name.startsWith(owner))).toEqual([])
})

it('is its sender’s alone, whatever a client says of itself', async () => {
  const [owner, other] = [randomUUID(), randomUUID()]
  const bytes = new Uint8Array(10)
  const { id } = await begin(owner, bytes.length)
  expect((await piece(other, id, 0, bytes)).status).toBe(404)
  const lying = { 'x-jiyn-account': owner, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' }
  expect((await ask(other, 'PATCH', `${base}/${id}`, lying, bytes)).status).toBe(404)
  expect((await ask(other, 'HEAD', `${base}/${id}`)).status).toBe(404)
  await piece(owner, id, 0, bytes)
  expect(await takeWhole(id, other, 100)).toBeNull()
  for (const bad of ['', '..', `${owner}_../../keys.json`, `${owner}_${randomUUID()}`])
    expect(await takeWhole(bad, owner, 100)).toBeNull()
  const whole = await takeWhole(id, owner, 100)
  expect(whole).not.toBeNull()
  if (whole) await discard(whole.file)
})

it('is five at a time, and no larger than any file may be', async () => {
  const owner = randomUUID()
  expect((await begin(owner, 21 * 1024 * 1024)).status).toBe(413)
  for (let n = 0; n < 5; n++) expect((await begin(owner, 10)).status).toBe(201)
  expect((await begin(owner, 10)).status).toBe(429)
})

it('are five a person also where twelve are begun at once', async () => {
  const [owner, other] = [randomUUID(), randomUUID()]
  const begun = await Promise.all(Array.from({ length: 12 }, () => begin(owner, 10)))
  expect(begun.map(({ status }) => status).sort()).toEqual([...Array(5).fill(201), ...Array(7).fill(429)])
  expect((await begin(other, 10)).status).toBe(201)
})

it('is not given whole where its route takes less, and leaves nothing', async () => {
  const owner = randomUUID()
  const bytes = new Uint8Array(2000)
  const { id } = await begin(owner, bytes.length)
  await piece(owner, id, 0, bytes)
  await expect(takeWhole(id, owner, 1000)).rejects.toThrow()
  expect(left().filter((name) => name.startsWith(owner))).toEqual([])
})

it('is forgotten after a day in which nobody went on', async () => {
  const owner = randomUUID()
  await begin(owner, 10)
  const { dropForgotten } = await import('@/lib/platform/files/resumable')
  await dropForgotten()
  expect(left().some((name) => name.startsWith(owner))).toBe(true)
  vi.useFakeTimers({ now: Date.now() + 25 * 3_600_000, toFake: ['Date'] })
  await dropForgotten()
  vi.useRealTimers()
  expect(left().filter((name) => name.startsWith(owner))).toEqual([])
})
