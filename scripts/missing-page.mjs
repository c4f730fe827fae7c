// Next draws a page that found nothing by script alone: its HTML is empty. Whoever reads without scripts is sent the page that was built for
// wrong addresses. Public pages get it from the page cache (lib/platform/cache/handler.mjs), pages behind a sign-in here.
import { readFileSync } from 'node:fs'

const personal = new Set(
  JSON.parse(readFileSync(new URL('../lib/platform/http/personal.json', import.meta.url), 'utf8')),
)
const scripts = /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/g

let page
/** The built page without its scripts: none of them would know what was asked for. */
const built = () => (page ??= readFileSync('.next/server/app/_not-found.html', 'utf8').replace(scripts, ''))

/** Lets the answer to somebody's own page be the built one where nothing was found. Next in the browser asks for parts and draws them itself. */
export function drawMissing({ url, headers }, response, read = built) {
  if (!personal.has(url.split(/[/?#]/)[2]) || headers.rsc !== undefined || headers['next-action'] !== undefined) return
  const { writeHead, write, end } = response
  let missing = false
  response.writeHead = (status, ...rest) => {
    missing = status === 404 && /^text\/html/.test(String(response.getHeader('content-type')))
    for (const name of missing ? ['content-encoding', 'content-length'] : []) response.removeHeader(name)
    return writeHead.call(response, status, ...rest)
  }
  const begin = () => response.headersSent || response.writeHead(response.statusCode)
  response.write = (...chunk) => {
    begin()
    return missing || write.apply(response, chunk)
  }
  response.end = (...chunk) => {
    begin()
    return missing ? end.call(response, read()) : end.apply(response, chunk)
  }
}
