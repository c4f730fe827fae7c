import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse } from 'next/server'
import NextAuth from 'next-auth'
import { done, type Outcome, type Refusal, refuse } from '@/lib/platform/errors/outcome'
import { sessionCookie } from './cookies'
import type { EntryCode } from './entry'
import { authOptions } from './options'

type Cookie = { name: string; value: string; expires?: Date | number; maxAge?: number }
type Answer = { location: string; body: unknown; cookies: Cookie[] }

/**
 * One call of next-auth from inside the server, in the request-and-response form it documents for initialising it oneself. A form posted to a
 * server action can so sign in without any script in the browser, through the very providers that `/api/auth` serves.
 */
async function call(
  [action, provider]: [string, string?],
  request: { headers: Headers; cookies: Record<string, string>; body?: Record<string, string> },
): Promise<Answer> {
  const answer: Answer = { location: '', body: null, cookies: [] }
  const set = new Headers()
  const response = {
    getHeader: (name: string) => (name === 'Set-Cookie' ? set.getSetCookie() : undefined),
    setHeader(name: string, value: string | string[]) {
      if (name === 'Location') answer.location = String(value)
      if (name === 'Set-Cookie') {
        set.delete(name)
        for (const cookie of [value].flat()) set.append(name, cookie)
      }
      return response
    },
    status: () => response,
    end: () => response,
    json: (body: unknown) => keep(body),
    send: (body: unknown) => keep(body),
  }
  const keep = (body: unknown) => {
    answer.body = body
    return response
  }
  const asked = {
    method: request.body ? 'POST' : 'GET',
    headers: Object.fromEntries(request.headers),
    cookies: request.cookies,
    body: request.body,
    query: { nextauth: provider ? [action, provider] : [action] },
  }
  await NextAuth(asked as unknown as NextApiRequest, response as unknown as NextApiResponse, authOptions())
  return { ...answer, cookies: new NextResponse(null, { headers: set }).cookies.getAll() }
}

/** The refusal that `authorize` threw, as next-auth hands it on in the address of its error page. */
function refusalIn(location: string): Refusal<EntryCode> {
  const error = new URL(location, 'http://local.invalid').searchParams.get('error')
  const parsed: unknown = error?.startsWith('{') ? JSON.parse(error) : null
  if (parsed && typeof parsed === 'object' && 'code' in parsed) return parsed as Refusal<EntryCode>
  throw new Error(`next-auth refused a sign-in without a reason of ours: ${error?.slice(0, 80)}`)
}

/** Signs in with a provider's own fields. `cookie` is the session cookie to set; the caller sets it, for only it has the response. */
export async function signIn(
  provider: 'password' | 'code',
  fields: Record<string, string>,
  headers: Headers,
): Promise<Outcome<{ cookie: Cookie }, EntryCode>> {
  const first = await call(['csrf'], { headers, cookies: {} })
  const { csrfToken } = first.body as { csrfToken: string }
  const cookies = Object.fromEntries(first.cookies.map(({ name, value }) => [name, value]))
  const { location, cookies: given } = await call(['callback', provider], {
    headers,
    cookies,
    body: { ...fields, csrfToken, callbackUrl: '/' },
  })
  const cookie = given.find(({ name }) => name === sessionCookie())
  return cookie ? done({ cookie }) : refuse(...parts(refusalIn(location)))
}

const parts = ({ code, ok: _, ...more }: Refusal<EntryCode>) => [code, more] as const
