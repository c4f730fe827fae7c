import 'server-only'
import { attachment } from '@/lib/platform/files/attachment'
import { StoreAway } from '@/lib/platform/files/shelf'
import { read } from '@/lib/platform/files/store'
import { hasAlready } from './etag'
import { problem } from './problem'

/** What is said while the store does not answer: the file is there, and will be. */
export function storeAway(fault: Error): Response {
  if (!(fault instanceof StoreAway)) throw fault
  console.error(fault.message)
  return problem(503, 'The file store does not answer')
}

/** A kept file as it is served: its media type, size in bytes, content hash and the name it is saved under. */
export type Served = { name: string; mediaType: string; size: number; sha256: string }

/**
 * Answers with a kept file, to be saved and never to be guessed at. Its content never changes (the ETag is its SHA-256), but it may be taken away,
 * as a picture with somebody on it who did not agree: whoever keeps a public one asks each time whether it is still there. 404 where it is not.
 */
export async function serveFile(request: Request, file: Served, { open }: { open: boolean }): Promise<Response> {
  const headers = {
    ETag: `"${file.sha256}"`,
    'Cache-Control': open ? 'public, no-cache' : 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  }
  if (hasAlready(request, headers.ETag)) return new Response(null, { status: 304, headers })
  const body = await read(file.sha256).catch(storeAway)
  if (body instanceof Response) return body
  if (!body) return problem(404, 'No such file')
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': file.mediaType,
      'Content-Length': String(file.size),
      'Content-Disposition': attachment(file.name),
    },
  })
}
