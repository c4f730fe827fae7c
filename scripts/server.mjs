// The portal's HTTP server. Next is given the name `localhost` and listening is ours: it compares rewritten addresses with the name it was
// told, and would proxy to itself if that were an IP address. A port in use ends with exit code 98 (EADDRINUSE), which start.mjs puts in words.
import { createServer } from 'node:http'
import next from 'next'
import { guard, refuseMalformed } from './headers.mjs'
import { drawMissing } from './missing-page.mjs'
import { answer } from './pages.mjs'
import { askWhole } from './whole-pages.mjs'

const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'
const server = createServer()
/** Pages are built, not compiled when asked for. */
const built = process.env.NODE_ENV !== 'development'

/** Whom limits are kept by: the socket's other end, or what the one proxy in front wrote last; whatever a stranger sent is overwritten. */
function callerOf({ headers, socket }) {
  const forwarded = process.env.TRUST_PROXY === '1' && headers['x-forwarded-for']?.split(',').at(-1)?.trim()
  return forwarded || socket.remoteAddress || 'unknown'
}

/**
 * Cuts an event stream whose reader takes nothing any more: on a stream something is written every quarter of a minute, so a minute in which
 * nothing moved means that nobody is there. Until then it would keep what waits for it.
 */
function cutWhenStuck({ headers }, response) {
  if (/\btext\/event-stream\b/.test(headers.accept ?? '')) response.setTimeout(60_000, () => response.destroy())
}

server.on('clientError', refuseMalformed)
server.once('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(error.code === 'EADDRINUSE' ? 98 : 1)
})
server.listen(port, host, async () => {
  const app = next({
    dev: process.env.NODE_ENV === 'development',
    hostname: 'localhost',
    port: server.address().port,
    httpServer: server,
    quiet: true,
  })
  // Who comes while Next prepares waits for it.
  const ready = app.prepare().then(() => app.getRequestHandler())
  server.on('request', async (request, response) => {
    request.headers['x-forwarded-for'] = callerOf(request)
    askWhole(request)
    guard(request, response)
    cutWhenStuck(request, response)
    // Next fails on it, and to send a request back with its cookies is nothing we want.
    if (request.method === 'TRACE') return response.writeHead(405, { Allow: 'GET, HEAD, POST, OPTIONS' }).end()
    if (answer(request, response)) return
    if (built) drawMissing(request, response)
    ;(await ready)(request, response)
  })
  await ready
  process.send?.({ listening: server.address().port })
})

function close() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  // Event streams never end by themselves (lib/platform/live/hub.ts). Their readers come back to whoever serves next.
  globalThis[Symbol.for('jiyn.live')]?.close()
  setInterval(() => server.closeIdleConnections(), 100).unref()
  setTimeout(() => process.exit(0), 5000).unref()
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close)
// Whoever started us is gone, perhaps killed: nobody would stop us later.
process.once('disconnect', close)
