import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'

const sign = 'X5O!P%@AP-a-test-of-ours'
let answerOf: (bytes: Buffer) => string | null
const sockets = new Set<Socket>()

/** Speaks clamd's INSTREAM: reads the frames to their end, answers, and ends. */
const clamd = createServer((socket) => {
  sockets.add(socket)
  let said = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    said = Buffer.concat([said, chunk])
    const command = 'zINSTREAM\0'
    if (said.subarray(0, command.length).toString() !== command) return
    const parts: Buffer[] = []
    for (let at = command.length; at + 4 <= said.length; ) {
      const length = said.readUInt32BE(at)
      if (length === 0) {
        const answer = answerOf(Buffer.concat(parts))
        return answer === null ? socket.destroy() : socket.end(`${answer}\0`)
      }
      parts.push(said.subarray(at + 4, at + 4 + length))
      at += 4 + length
    }
  })
})
beforeAll(() => new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve)))
afterAll(() => {
  for (const socket of sockets) socket.destroy()
  clamd.close()
})
beforeEach(() => {
  answerOf = (bytes) => (bytes.includes(sign) ? 'stream: Our-Test-Signature FOUND' : 'stream: OK')
  vi.resetModules()
  vi.stubEnv('CLAMD_HOST', `127.0.0.1:${(clamd.address() as AddressInfo).port}`)
})
afterEach(() => vi.unstubAllEnvs())

/** A file sent in a form, as an upload's route reads it. */
async function sent(bytes: Uint8Array<ArrayBuffer>) {
  const { uploadedFile } = await import('@/lib/platform/http/multipart')
  const data = new FormData()
  data.append('file', new File([bytes], 'скан.pdf'))
  const form = new Response(data)
  const headers = { 'content-type': form.headers.get('content-type') ?? '' }
  const body = await form.arrayBuffer()
  return uploadedFile(new Request('http://localhost/', { method: 'POST', headers, body }), 10_000_000)
}
const left = () => readdir(path.join(process.env.FILES_DIR ?? '', 'incoming')).catch(() => [])

it('lets a clean file in, whatever its size', async () => {
  const bytes = new Uint8Array(randomBytes(3_000_000))
  let seen: Uint8Array = new Uint8Array()
  answerOf = (all) => {
    seen = all
    return 'stream: OK'
  }
  const upload = await sent(bytes)
  expect(upload).toMatchObject({ ok: true, file: { size: 3_000_000 } })
  expect(Buffer.compare(seen, bytes)).toBe(0)
})

it('refuses what the scanner knows, also across its chunks, and leaves nothing behind', async () => {
  const before = await left()
  const late = Buffer.concat([randomBytes(65_536 - 7), Buffer.from(sign), randomBytes(100)])
  for (const bytes of [Buffer.from(sign), late])
    expect(await sent(new Uint8Array(bytes))).toEqual({ ok: false, why: 'infected' })
  expect(await left()).toEqual(before)
})

it.each([
  ['an error of the scanner', () => 'INSTREAM size limit exceeded. ERROR'],
  ['an answer that is none', () => 'stream: OK or FOUND?'],
  ['a scanner that hangs up', () => null],
])('refuses a file that was not looked at: %s', async (_, answer) => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
  const before = await left()
  answerOf = answer
  expect(await sent(new Uint8Array(100))).toEqual({ ok: false, why: 'noScanner' })
  expect(await left()).toEqual(before)
  expect(silent).toHaveBeenCalledOnce()
  silent.mockRestore()
})

it('refuses everything while nobody listens there, and looks at nothing where none is named', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.stubEnv('CLAMD_HOST', '127.0.0.1:1')
  expect(await sent(new Uint8Array(100))).toEqual({ ok: false, why: 'noScanner' })
  silent.mockRestore()
  vi.resetModules()
  vi.stubEnv('CLAMD_HOST', undefined)
  expect(await sent(new TextEncoder().encode(sign))).toMatchObject({ ok: true })
})
