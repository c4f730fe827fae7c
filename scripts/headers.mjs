// What every answer carries, whoever gives it: pages, data, files, redirects, errors. Next sets headers in many places and some nowhere.
import { readFileSync } from 'node:fs'
import { learn, nameOf } from './pages.mjs'

const always = Object.entries(
  JSON.parse(readFileSync(new URL('../lib/platform/http/headers.json', import.meta.url), 'utf8')),
)
if (process.env.PUBLIC_URL?.startsWith('https:'))
  always.push(['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'])

/** How Next found a page is nobody's business. */
const internal = ['x-middleware-rewrite', 'x-nextjs-cache', 'x-nextjs-prerender', 'x-nextjs-stale-time']

function tidy(response, name) {
  const page = response.getHeader('x-middleware-rewrite')
  for (const name of internal) response.removeHeader(name)
  // Next keeps pages itself and would let a proxy in front show them for a day; a page must be fresh for everyone when it is published.
  if (/s-maxage/.test(String(response.getHeader('cache-control'))))
    response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate')
  // The poor-sight version is remembered in a cookie and served from the same address.
  const vary = [response.getHeader('vary') ?? []].flat().join(', ')
  if (/^text\/html/.test(String(response.getHeader('content-type'))) && !/\bCookie\b/.test(vary))
    response.setHeader('Vary', vary ? `${vary}, Cookie` : 'Cookie')
  if (page && name) learn(response, name, page)
}

/** Gives an answer its headers before anyone writes to it, and takes away Next's own at the last moment. */
export function guard(request, response) {
  for (const [name, value] of always) response.setHeader(name, value)
  // Asked now, because Next writes into the request.
  const name = nameOf(request)
  const { writeHead } = response
  response.writeHead = (status, ...rest) => {
    const given = rest.at(-1)
    if (given && typeof given === 'object' && !Array.isArray(given)) {
      for (const [name, value] of Object.entries(given)) if (value !== undefined) response.setHeader(name, value)
      rest.pop()
    }
    tidy(response, name)
    return writeHead.call(response, status, ...rest)
  }
}

/** What is no HTTP gets no page, but an answer all the same. */
export function refuseMalformed(error, socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const lines = always.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${status}\r\n${lines}Content-Length: 0\r\nConnection: close\r\n\r\n`)
}
