import 'server-only'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { takeWhole } from '@/lib/platform/files/resumable'
import { scan } from '@/lib/platform/files/scan'
import { discard, type Received, receive, TooLarge } from '@/lib/platform/files/store'

/** Why a file did not come, or may not stay. */
export type UploadFault = 'none' | 'tooLarge' | 'broken' | 'noRoom' | 'infected' | 'noScanner'

/** A form's one file: what it was called there and its bytes on the disk, or why there is none. */
export type UploadedFile = { ok: true; name: string; file: Received } | { ok: false; why: UploadFault }

/** Whether something failed for want of room on the disk, or of the share of it that this user may fill. */
export const isDiskFull = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT')

/** Parts, fields and headers of one small form; what exceeds them is no form of ours. */
const shape = { files: 1, fields: 5, parts: 6, fieldSize: 1024, headerPairs: 20 }

/** Parses a body as it comes. Rejects at the first fault or the first byte over `limit`, and then asks for no more. */
async function parse(
  body: ReadableStream<Uint8Array>,
  type: string,
  limit: number,
  onFile: (s: Readable, name: string) => Promise<unknown>,
) {
  const parser = Busboy({ headers: { 'content-type': type }, limits: { ...shape, fileSize: limit } })
  const reader = body.getReader()
  let open: Readable | undefined
  let over = false
  const failure = new Promise<never>((_, reject) => {
    const fail = (fault: Error) => {
      over = true
      // Whoever reads the file must hear of it, even if they have not begun yet.
      open?.destroy(fault)
      reject(fault)
    }
    parser.on('file', (_field, stream, name) => {
      open = stream
      stream.on('error', fail)
      stream.on('limit', () => fail(new TooLarge()))
      // The disk may refuse before anything is read: nobody would empty the stream, and its form would never end.
      if (name) onFile(stream, name).catch(fail)
      else stream.resume()
    })
    parser.on('partsLimit', () => fail(new Error('too many parts')))
    parser.on('error', (fault) => fail(fault instanceof Error ? fault : new Error('no form')))
  })
  const finished = once(parser, 'finish')
  failure.catch(() => {})
  finished.catch(() => {})
  try {
    while (!over) {
      const { done, value } = await reader.read()
      if (done) break
      if (!parser.write(value)) await Promise.race([once(parser, 'drain'), failure])
    }
    parser.end()
    await Promise.race([finished, failure])
  } finally {
    open?.destroy()
    await reader.cancel().catch(() => {})
  }
}

/** The scanner's word on a file that arrived; what it does not let in is gone. */
async function looked(arrived: { name: string; file: Received }): Promise<UploadedFile> {
  const found = await scan(arrived.file.path)
  if (found === 'clean') return { ok: true, ...arrived }
  await discard(arrived.file)
  return { ok: false, why: found === 'infected' ? 'infected' : 'noScanner' }
}

/** A file that came in pieces before, in place of the form's own. */
export async function resumedFile(id: string, accountId: string, limit: number): Promise<UploadedFile> {
  try {
    const arrived = await takeWhole(id, accountId, limit)
    return arrived ? await looked(arrived) : { ok: false, why: 'broken' }
  } catch (fault) {
    if (isDiskFull(fault)) return { ok: false, why: 'noRoom' }
    if (fault instanceof TooLarge) return { ok: false, why: 'tooLarge' }
    throw fault
  }
}

/**
 * Reads the file of a `multipart/form-data` body from the stream straight to the disk, at most `limit` bytes of it. A request that says
 * itself that it is longer is not read at all.
 */
export async function uploadedFile(request: Request, limit: number): Promise<UploadedFile> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body) return { ok: false, why: 'broken' }
  if (Number(request.headers.get('content-length') ?? 0) > limit + 64 * 1024) return { ok: false, why: 'tooLarge' }
  let arriving: Promise<{ name: string; file: Received }> | undefined
  try {
    await parse(request.body, type, limit, (stream, name) => {
      arriving = receive(stream, limit).then((file) => ({ name, file }))
      return arriving
    })
    return arriving ? await looked(await arriving) : { ok: false, why: 'none' }
  } catch (fault) {
    const late = await arriving?.catch(() => undefined)
    if (late) await discard(late.file)
    if (isDiskFull(fault)) {
      console.error('no room on the disk for a file')
      return { ok: false, why: 'noRoom' }
    }
    return { ok: false, why: fault instanceof TooLarge ? 'tooLarge' : 'broken' }
  }
}
