// Public pages ship no scripts, so a part of one is of no use to anybody: Next in the browser asks for it after an action that leads there
// (signing out), and gets the whole page instead, which it then opens like any other address.
import { readFileSync } from 'node:fs'

const personal = new Set(
  JSON.parse(readFileSync(new URL('../lib/platform/http/personal.json', import.meta.url), 'utf8')),
)

/** Public pages with scripts of their own, by the last part of their address. */
const live = new Set(JSON.parse(readFileSync(new URL('../lib/platform/http/live.json', import.meta.url), 'utf8')))

/** Headers by which Next asks for a part of a page. */
const part = ['rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch', 'next-url']

/** Makes a request for a part of a public page one for the page. */
export function askWhole(request) {
  if (request.method !== 'GET' || request.headers.rsc === undefined) return
  const [, , area = '', ...rest] = (request.url ?? '').split(/[?#]/)[0].split('/')
  if (!personal.has(area) && !live.has(rest.at(-1))) for (const name of part) delete request.headers[name]
}
