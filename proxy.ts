import { type NextRequest, NextResponse } from 'next/server'
import { mayChange } from '@/lib/platform/http/origin'
import areas from '@/lib/platform/http/personal.json'
import { dataPolicy, everywhere, privatePolicy, publicPolicy } from '@/lib/platform/http/policy'
import { defaultLocale, isLocale } from '@/lib/platform/i18n/locale'
import { segmentOf } from '@/lib/platform/i18n/segment'

// Uploads do not pass here: a proxy would cut their bodies (recipes: 10 MB). Their routes check origin and size themselves. Neither does
// the statute's door, which changes nothing: anyone may post to it, and its 8 KiB are measured on the stream, not after a proxy's copy.
export const config = { matcher: ['/((?!_next/|fonts/|icons/|api/uploads/|api/v1/statute/|favicon.ico|robots.txt).*)'] }

const ours = process.env.PUBLIC_URL ? new URL(process.env.PUBLIC_URL).origin : null

/** Pages that depend on who is asking: rendered a request at a time. */
const personal = new Set(areas)

/** Set here, because a page that throws Next's own `forbidden()` is empty without scripts. */
const statusOf: Record<string, number> = { 'sign-in/refused': 403 }

function withHeaders(response: NextResponse, policy: string): NextResponse {
  for (const [name, value] of Object.entries(everywhere)) response.headers.set(name, value)
  response.headers.set('Content-Security-Policy', policy)
  if (ours?.startsWith('https:'))
    response.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  return response
}

export default function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl
  if (!mayChange(request.method, request.headers, ours)) {
    const problem = { type: 'about:blank', title: 'Forbidden', status: 403, detail: 'Origin' }
    return withHeaders(
      NextResponse.json(problem, { status: 403, headers: { 'content-type': 'application/problem+json' } }),
      dataPolicy,
    )
  }
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

  if (personal.has(second)) {
    const nonce = crypto.randomUUID().replaceAll('-', '')
    const policy = privatePolicy(nonce)
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
