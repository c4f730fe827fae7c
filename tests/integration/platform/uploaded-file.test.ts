import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { env } from '@/lib/platform/env/env'
import * as store from '@/lib/platform/files/store'
import { uploadedFile } from '@/lib/platform/http/multipart'

vi.mock('@/lib/platform/files/store', { spy: true })

const limit = 1000
/** A form as a browser sends it, in one piece. */
async function form(name: string, value: Blob | string): Promise<Request> {
  const data = new FormData()
  data.append(name, value)
  const sent = new Response(data)
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' }
  return new Request('http://localhost/', { method: 'POST', headers, body: await sent.arrayBuffer() })
}
const file = (size: number) => new File([randomBytes(size)], 'скан.pdf')
const left = () => readdir(path.join(env().FILES_DIR, 'incoming')).catch(() => [])

it('reads one file to the disk, with its name', async () => {
  const one = file(limit)
  const upload = await uploadedFile(await form('file', one), limit)
  expect(upload).toMatchObject({ ok: true, name: 'скан.pdf', file: { size: limit } })
  if (upload.ok) expect(await readFile(upload.file.path)).toEqual(Buffer.from(await one.arrayBuffer()))
  if (upload.ok) await store.discard(upload.file)
})

it.each([
  ['one byte too large', () => form('file', file(limit + 1)), 'tooLarge'],
  ['by far too large', () => form('file', file(limit + 100_000)), 'tooLarge'],
  ['no file', () => form('word', 'x'), 'none'],
  ['no form', async () => new Request('http://localhost/', { method: 'POST', body: 'x' }), 'broken'],
])('refuses %s and leaves nothing behind', async (_, request, why) => {
  const before = await left()
  expect(await uploadedFile(await request(), limit)).toEqual({ ok: false, why })
  expect(await left()).toEqual(before)
})

it('says that the disk is full, and not that the connection broke', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
  for (const code of ['ENOSPC', 'EDQUOT']) {
    vi.mocked(store.receive).mockRejectedValueOnce(Object.assign(new Error('no room'), { code }))
    expect(await uploadedFile(await form('file', file(10)), limit)).toEqual({ ok: false, why: 'noRoom' })
  }
  expect(silent).toHaveBeenCalledTimes(2)
})
