// A kept public page is answered before Next is asked, some thirty times sooner: no routing, and it is compressed once, not for every reader.
// Nothing is decided here a second time: which page an address shows is learnt from what Next answered, whether it is still true is asked
// of the page cache (lib/platform/cache/handler.mjs) each time.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { kept } from '../lib/platform/cache/handler.mjs'

/** Address and view → the page's key and the headers it went out with. */
const known = new LRUCache({ max: 5000 })

/** Requests by which Next asks itself for parts of pages. */
const internal = /^(rsc|next-|x-middleware|x-nextjs|x-invoke|x-matched|x-prerender)/
const ofOneAnswer = new Set(['etag', 'content-length', 'content-encoding', 'date', 'connection', 'transfer-encoding'])

/** What a public page depends on; null for a request that is not simply for a page. */
export function nameOf({ method, url, headers }) {
  if ((method !== 'GET' && method !== 'HEAD') || headers.range) return null
  if (Object.keys(headers).some((name) => internal.test(name))) return null
  const views = headers.cookie?.match(/(?<=^|;\s*)view=[^;]*/g) ?? []
  return views.length > 1 ? null : `${views[0] ?? ''} ${url}`
}

const isWhole = (entry) => typeof entry?.value.html === 'string' && (entry.value.status ?? 200) === 200

function prepare(entry) {
  if (entry.bytes) return
  entry.bytes = Buffer.from(entry.value.html)
  entry.gzip = gzipSync(entry.bytes, { level: 9 })
  entry.etag = createHash('sha256').update(entry.bytes).digest('base64url').slice(0, 22)
}

/** Remembers how Next answered a request of this name: `page` is the address it rewrote it to. */
export function learn(response, name, page) {
  const key = page.split('?')[0]
  const entry = kept(key)
  if (!isWhole(entry) || response.statusCode !== 200 || response.hasHeader('set-cookie')) return
  if (!/must-revalidate/.test(String(response.getHeader('cache-control')))) return
  prepare(entry)
  response.setHeader('ETag', `"${entry.etag}"`)
  const headers = Object.entries(response.getHeaders()).filter(([header]) => !ofOneAnswer.has(header))
  known.set(name, { key, headers })
}

/** Answers a request for a page that is kept and still true; otherwise says no and leaves the answer as it is. */
export function answer(request, response) {
  const name = nameOf(request)
  const page = name && known.get(name)
  const entry = page && kept(page.key)
  if (!isWhole(entry)) return false
  prepare(entry)
  for (const [header, value] of page.headers) response.setHeader(header, value)
  response.setHeader('ETag', `"${entry.etag}"`)
  if (request.headers['if-none-match']?.includes(entry.etag)) {
    response.writeHead(304).end()
    return true
  }
  const gzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const body = gzip ? entry.gzip : entry.bytes
  if (gzip) response.setHeader('Content-Encoding', 'gzip')
  response.setHeader('Content-Length', body.length)
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body)
  return true
}
