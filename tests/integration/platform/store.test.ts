import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import S3rver from 's3rver'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { assemblyOf } from '../../factories/assemblies'
import { clerk, draftOf, item, lastEntry, withItem } from '../../factories/drafts'
import { guarded } from '../../factories/s3'

const folder = mkdtempSync(path.join(tmpdir(), 'jiyn-s3-'))
const server = new S3rver({
  ...{ address: '127.0.0.1', port: 0, directory: folder, silent: true },
  configureBuckets: [{ name: 'jiyn' }],
})
let endpoint: string
let door: Awaited<ReturnType<typeof guarded>>
beforeAll(async () => {
  door = await guarded((await server.run()).port, settings.S3_SECRET_ACCESS_KEY)
  endpoint = `http://127.0.0.1:${door.port}`
})
afterAll(async () => {
  await door.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})
const settings = { S3_BUCKET: 'jiyn', S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER' }
beforeEach(() => {
  vi.resetModules()
  for (const [name, value] of Object.entries({ S3_ENDPOINT: endpoint, ...settings })) vi.stubEnv(name, value)
})
afterEach(() => vi.unstubAllEnvs())

const files = () => import('@/lib/platform/files/store')
async function received(bytes: Buffer) {
  const { receive } = await files()
  return receive(
    (async function* () {
      yield bytes
    })(),
    20_000_000,
  )
}
async function bytesOf(sha256: string) {
  const stream = await (await files()).read(sha256)
  return stream && Buffer.from(await new Response(stream).arrayBuffer())
}

describe('an S3-compatible store', () => {
  it('keeps a content under its hash, once, gives it back byte for byte, and forgets it', async () => {
    const { keep, drop } = await files()
    const bytes = randomBytes(3_000_000)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(await bytesOf(sha256)).toBeNull()
    for (let twice = 0; twice < 2; twice++) {
      const file = await received(bytes)
      await keep(file)
      expect(existsSync(file.path)).toBe(false)
    }
    expect((await bytesOf(sha256))?.equals(bytes)).toBe(true)
    await drop(sha256)
    await drop(sha256)
    expect(await bytesOf(sha256)).toBeNull()
  })

  it.each([
    ['it is away', { S3_ENDPOINT: 'http://127.0.0.1:1' }],
    ['nobody is known by the key', { S3_ACCESS_KEY_ID: 'somebody' }],
    ['the secret is another', { S3_SECRET_ACCESS_KEY: 'guessed' }],
    ['there is no such bucket', { S3_BUCKET: 'nowhere' }],
  ])('keeps nothing, and says so, when %s', async (_, other) => {
    for (const [name, value] of Object.entries(other)) vi.stubEnv(name, value)
    const { keep, discard } = await files()
    const { StoreAway } = await import('@/lib/platform/files/shelf')
    const file = await received(Buffer.from('x'))
    await expect(keep(file)).rejects.toThrow(StoreAway)
    // What arrived is still there for whoever called, who throws it away.
    expect(existsSync(file.path)).toBe(true)
    await discard(file)
  })

  it('refuses a command whole while it is away: no row, no entry, nothing left of the file', async () => {
    const { okrugId } = await assemblyOf('595015000', { seats: 5 })
    const draft = await draftOf(okrugId)
    const wish = { ...draft, itemId: await withItem(draft), name: 'жоспар.pdf' }
    const before = await lastEntry(okrugId)
    vi.stubEnv('S3_ENDPOINT', 'http://127.0.0.1:1')
    const { attachMaterial } = await import('@/lib/features/meetings/commands/attach-material')
    const { StoreAway } = await import('@/lib/platform/files/shelf')
    const file = await received(Buffer.from('%PDF-1.7\n'))
    await expect(attachMaterial(clerk(okrugId), wish, file)).rejects.toThrow(StoreAway)
    expect(await db.meetingMaterial.count({ where: { okrugId } })).toBe(0)
    expect(await lastEntry(okrugId)).toEqual(before)
    expect(existsSync(file.path)).toBe(false)

    vi.resetModules()
    vi.stubEnv('S3_ENDPOINT', endpoint)
    const again = await import('@/lib/features/meetings/commands/attach-material')
    const done = await again.attachMaterial(clerk(okrugId), wish, await received(Buffer.from('%PDF-1.7\n')))
    expect(done).toMatchObject({ ok: true })
    const { sha256 } = await db.meetingMaterial.findFirstOrThrow({ where: { okrugId } })
    expect((await bytesOf(sha256))?.toString()).toBe('%PDF-1.7\n')
  })

  it('holds up nobody while a file is on its slow way there, and keeps nothing of what is refused', async () => {
    const { okrugId } = await assemblyOf('595018000', { seats: 5 })
    const draft = await draftOf(okrugId)
    const itemId = await withItem(draft)
    const { attachMaterial } = await import('@/lib/features/meetings/commands/attach-material')
    const { addAgendaItem } = await import('@/lib/features/meetings/commands/add-agenda-item')
    const wish = { ...draft, itemId, name: 'жоспар.pdf' }
    const bytes = Buffer.from('%PDF-1.7\nslow')
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: arrives, resolve: arrive } = Promise.withResolvers<void>()
    door.upload = () => {
      begin()
      return arrives
    }
    const attaching = attachMaterial(clerk(okrugId), wish, await received(bytes))
    await begun
    // The same meeting's row is nobody's meanwhile.
    expect(await addAgendaItem(clerk(okrugId), { ...draft, ...item(2) })).toMatchObject({ ok: true })
    arrive()
    expect(await attaching).toMatchObject({ ok: true })
    door.upload = async () => {}

    const other = Buffer.from('%PDF-1.7\nrefused')
    const refused = await attachMaterial(clerk('595019000'), wish, await received(other))
    expect(refused).toMatchObject({ ok: false })
    const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
    expect([await bytesOf(sha256(bytes)), await bytesOf(sha256(other))]).toEqual([bytes, null])
  })
})

describe('a store that sends slowly', () => {
  const pieces = Array.from({ length: 6 }, (_, n) => Buffer.from(`piece ${n}, `))
  /** Sends a piece every so many milliseconds, and after some of them nothing more. */
  const sending = async (every: number, most: number) => {
    const slow = createServer(async (_, answer) => {
      answer.writeHead(200, { 'content-length': Buffer.concat(pieces).length })
      for (const piece of pieces.slice(0, most)) {
        answer.write(piece)
        await setTimeout(every)
      }
      if (most === pieces.length) answer.end()
    })
    await new Promise<void>((listening) => slow.listen(0, '127.0.0.1', listening))
    vi.stubEnv('S3_ENDPOINT', `http://127.0.0.1:${(slow.address() as AddressInfo).port}`)
    const { bucketWith } = await import('@/lib/platform/files/s3')
    const stream = await bucketWith(400).get('a'.repeat(64))
    const whole = new Response(stream).text().finally(() => {
      slow.closeAllConnections()
      slow.close()
    })
    return { whole }
  }

  it('is heard to the end, though the whole takes longer than it may be silent', async () => {
    const { whole } = await sending(150, pieces.length)
    expect(await whole).toBe(Buffer.concat(pieces).toString())
  })

  it('is away once it falls silent in the midst of it', async () => {
    const { whole } = await sending(50, 3)
    await expect(whole).rejects.toThrow('s3 GET')
  })
})

it('throws away what was on its way when the process was killed, after an hour, and nothing newer', async () => {
  const { dropStale } = await files()
  const [old, young] = [await received(Buffer.from('a roll')), await received(Buffer.from('on its way'))]
  const before = new Date(Date.now() - 3_700_000)
  await utimes(old.path, before, before)
  await dropStale()
  expect([old, young].map((one) => existsSync(one.path))).toEqual([false, true])
})
