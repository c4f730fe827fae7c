import { type NextRequest, NextResponse } from 'next/server'
import followed from '@/lib/platform/http/live.json'
import { mayChange, ownOrigin } from '@/lib/platform/http/origin'
import areas from '@/lib/platform/http/personal.json'
import { dataPolicy, everywhere, privatePolicy, publicPolicy, reachesOf } from '@/lib/platform/http/policy'
import { requestProblem } from '@/lib/platform/http/spoken-problem'
import { defaultLocale, isLocale } from '@/lib/platform/i18n/locale'
import { segmentOf } from '@/lib/platform/i18n/segment'

// Uploads do not pass here: a proxy would cut their bodies (recipes: 10 MB). Neither do ballots, which come by the thousand. Their routes
// check origin and size themselves. Letters' links are opened by programs without an origin: a ticket is their right. Nor does the statute's door, which changes nothing: anyone may post to it, and its 8 KiB are measured on the stream, not after a proxy's copy.
export const config = {
  matcher: [
    '/((?!_next/|fonts/|icons/|islands/|api/uploads/|api/ballots/|api/letters/|api/v1/statute/|favicon.ico|robots.txt).*)',
  ],
}

const ours = ownOrigin()

/** Pages that depend on who is asking: rendered a request at a time. */
const personal = new Set(areas)

/** Public pages that follow a meeting step by step, by the last part of their address: rendered a request at a time too. */
const live = new Set(followed)

/** Set here, because a page that throws Next's own `forbidden()` is empty without scripts. */
const statusOf: Record<string, number> = { 'sign-in/refused': 403 }

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** An answer of ours as the proxy's own, past every page. */
const answered = ({ body, status, headers }: Response) =>
  withHeaders(new NextResponse(body, { status, headers }), dataPolicy)

function withHeaders(response: NextResponse, policy: string): NextResponse {
  for (const [name, value] of Object.entries(everywhere)) response.headers.set(name, value)
  response.headers.set('Content-Security-Policy', policy)
  if (ours?.startsWith('https:'))
    response.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  return response
}

export default function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl
  // Open data is read and never written: Next's own answer to another method would be an empty one.
  if (pathname.startsWith('/api/v1/') && !reading.has(request.method))
    return answered(requestProblem(405, 'methodNotAllowed', { allow: 'GET' }, { Allow: [...reading].join(', ') }))
  if (!mayChange(request.method, request.headers, ours)) return answered(requestProblem(403, 'otherOrigin', {}))
  if (pathname.startsWith('/api/')) return withHeaders(NextResponse.next(), dataPolicy)

  const [, first = '', second = '', ...rest] = pathname.split('/')
  if (!isLocale(first)) {
    // `/` and addresses without a language lead to Kazakh; an internal segment is nobody's address.
    const path = first.includes('~') || first === '' ? '' : pathname
    return withHeaders(NextResponse.redirect(new URL(`/${defaultLocale}${path}`, request.url), 307), publicPolicy)
  }
  const view = request.cookies.get('view')?.value === 'large' ? 'large' : 'plain'
  const target = request.nextUrl.clone()
  const tail = [second, ...rest].filter(Boolean).join('/')

  if (personal.has(second) || live.has(rest.at(-1) ?? '')) {
    const nonce = crypto.randomUUID().replaceAll('-', '')
    const policy = privatePolicy(nonce, reachesOf(tail))
    const headers = new Headers(request.headers)
    headers.set('content-security-policy', policy)
    headers.set('x-nonce', nonce)
    target.pathname = `/${segmentOf(first, view, new URLSearchParams())}/${tail}`
    const response = withHeaders(
      NextResponse.rewrite(target, { status: statusOf[tail] ?? 200, request: { headers } }),
      policy,
    )
    response.headers.set('Cache-Control', 'private, no-store')
    return response
  }
  target.pathname = `/${segmentOf(first, view, searchParams)}${tail ? `/${tail}` : ''}`
  target.search = ''
  return withHeaders(NextResponse.rewrite(target), publicPolicy)
}
