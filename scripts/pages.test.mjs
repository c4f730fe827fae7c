import { createServer, request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import PageCache from '../lib/platform/cache/handler.mjs'
import { guard } from './headers.mjs'
import { answer } from './pages.mjs'

const cache = new PageCache()
const okrug = '/okrugs/595030000'
let rendered = 0
let show = () => 'page'

/** What Next does to a public page, in short: rewrite, look into the cache, render, answer. */
async function render(incoming, response) {
  const view = /view=large/.test(incoming.headers.cookie ?? '') ? 'large' : 'plain'
  const [path] = incoming.url.split('?')
  const address = `/kk~${view}${path.slice(3)}`
  let value = (await cache.get(address))?.value
  if (!value) {
    rendered++
    value = { kind: 'APP_PAGE', html: `${view} ${show()}`, status: path.endsWith('/none') ? 404 : 200 }
    await cache.set(address, value)
  }
  response.statusCode = value.status
  response.setHeader('x-middleware-rewrite', address)
  response.setHeader('content-type', 'text/html')
  response.setHeader('cache-control', 's-maxage=86400, stale-while-revalidate=31449600')
  response.setHeader('vary', 'Accept-Encoding')
  if (incoming.headers.cookie?.includes('fresh')) response.setHeader('set-cookie', 'a=b')
  response.end(incoming.method === 'HEAD' ? undefined : value.html)
}

let asked = 0
const server = createServer((incoming, response) => {
  guard(incoming, response)
  if (answer(incoming, response)) return
  asked++
  render(incoming, response)
})

const get = (url, headers = {}, method = 'GET') =>
  new Promise((resolve, reject) => {
    const { port } = server.address()
    const outgoing = request({ port, path: url, headers, method }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ ...response, status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    outgoing.once('error', reject).end()
  })
const text = async (...args) => String((await get(...args)).body)

beforeAll(() => new Promise((resolve) => server.listen(0, resolve)))
afterAll(() => server.close())
beforeEach(async () => {
  // As if this process heard of every change.
  globalThis.jiynPages.listening = true
  await cache.revalidateTag('all')
  ;[asked, rendered, show] = [0, 0, () => 'page']
})

it('asks Next once, and answers the same', async () => {
  const first = await get(`/kk${okrug}`)
  const second = await get(`/kk${okrug}`)
  expect(asked).toBe(1)
  const lasting = ({ date, 'transfer-encoding': _, 'content-length': __, ...headers }) => headers
  expect(lasting(second.headers)).toEqual(lasting(first.headers))
  expect(String(second.body)).toBe('plain page')
  expect(second.headers.vary).toBe('Accept-Encoding, Cookie')
  expect(second.headers).not.toHaveProperty('x-middleware-rewrite')
})

it('compresses for who understands it, sends nothing to who has it, and only headers to HEAD', async () => {
  const { headers } = await get(`/kk${okrug}`)
  const packed = await get(`/kk${okrug}`, { 'accept-encoding': 'br, gzip' })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(String(gunzipSync(packed.body))).toBe('plain page')
  const known = await get(`/kk${okrug}`, { 'if-none-match': `W/${headers.etag}` })
  expect([known.status, known.body.length]).toEqual([304, 0])
  const head = await get(`/kk${okrug}`, {}, 'HEAD')
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '10', 0])
  expect(asked).toBe(1)
})

it('shows a change the moment it is published', async () => {
  await get(`/kk${okrug}`)
  show = () => 'decision'
  expect(await text(`/kk${okrug}`)).toBe('plain page')
  await cache.revalidateTag('595030000')
  expect(await text(`/kk${okrug}`)).toBe('plain decision')
  expect(await text(`/kk${okrug}`)).toBe('plain decision')
  expect([asked, rendered]).toEqual([2, 2])
})

it('keeps nothing when it cannot hear of changes', async () => {
  await get(`/kk${okrug}`)
  globalThis.jiynPages.listening = false
  show = () => 'decision'
  expect(await text(`/kk${okrug}`)).toBe('plain decision')
  expect(asked).toBe(2)
})

it('keeps a page that asks to be loaded again no longer than it says', async () => {
  show = () => 'hall <noscript><meta http-equiv="refresh" content="1"/></noscript>'
  await get(`/kk${okrug}`)
  await get(`/kk${okrug}`)
  expect(asked).toBe(1)
  show = () => 'later'
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect(await text(`/kk${okrug}`)).toBe('plain later')
})

it('keeps the views apart, and trusts no ambiguous cookie', async () => {
  await get(`/kk${okrug}`)
  expect(await text(`/kk${okrug}`, { cookie: 'a=1; view=large' })).toBe('large page')
  expect(await text(`/kk${okrug}`, { cookie: 'view=large' })).toBe('large page')
  expect(await text(`/kk${okrug}`)).toBe('plain page')
  expect(asked).toBe(2)
  await get(`/kk${okrug}`, { cookie: 'view=plain; view=large' })
  expect(asked).toBe(3)
})

it.each([
  ['a change', {}, 'POST'],
  ['a part of a page', { rsc: '1' }, 'GET'],
  ['a prefetch', { 'next-router-prefetch': '1' }, 'GET'],
  ['a forged inner request', { 'x-middleware-subrequest': 'proxy' }, 'GET'],
  ['a range', { range: 'bytes=0-1' }, 'GET'],
])('leaves %s to Next', async (_, headers, method) => {
  await get(`/kk${okrug}`)
  await get(`/kk${okrug}`, headers, method)
  expect(asked).toBe(2)
})

it.each([
  ['a missing page', '/kk/none', {}],
  ['an answer with a cookie', '/kk/law', { cookie: 'fresh' }],
])('does not keep %s', async (_, url, headers) => {
  await get(url, headers)
  await get(url, headers)
  expect(asked).toBe(2)
})
