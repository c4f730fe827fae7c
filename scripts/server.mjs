// The portal's HTTP server. Next is given the name `localhost` and listening is ours: it compares rewritten addresses with the name it was
// told, and would proxy to itself if that were an IP address. A port in use ends with exit code 98 (EADDRINUSE), which start.mjs puts in words.
import { createServer } from 'node:http'
import next from 'next'
import { guard, refuseMalformed } from './headers.mjs'
import { answer } from './pages.mjs'
import { askWhole } from './whole-pages.mjs'

const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'
const server = createServer()

/** Whom limits are kept by: the socket's other end, or what the one proxy in front wrote last; whatever a stranger sent is overwritten. */
function callerOf({ headers, socket }) {
  const forwarded = process.env.TRUST_PROXY === '1' && headers['x-forwarded-for']?.split(',').at(-1)?.trim()
  return forwarded || socket.remoteAddress || 'unknown'
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
    if (answer(request, response)) return
    ;(await ready)(request, response)
  })
  await ready
  process.send?.({ listening: server.address().port })
})

function close() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 5000).unref()
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close)
// Whoever started us is gone, perhaps killed: nobody would stop us later.
process.once('disconnect', close)
