import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import { cookies as requestCookies } from 'next/headers'
import { NextResponse } from 'next/server'
import NextAuth from 'next-auth'
import { decode } from 'next-auth/jwt'
import { env } from '@/lib/platform/env/env'
import { done, type Outcome, type Refusal } from '@/lib/platform/errors/outcome'
import { cookieOptions, deviceCookie, deviceSeconds, sessionCookie } from './cookies'
import { readDevice, remember } from './device'
import type { EntryCode } from './entry'
import { authOptions } from './options'

type Cookie = { name: string; value: string; expires?: Date | number; maxAge?: number }
/** Who was let in, and the cookie that says so. */
export type Admission = { cookie: Cookie; accountId: string }
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

/** Signs in with a provider's own fields. `cookie` is the session cookie, not yet part of any answer: see `admit`. */
export async function signIn(
  provider: 'password' | 'code',
  fields: Record<string, string>,
  headers: Headers,
): Promise<Outcome<Admission, EntryCode>> {
  const first = await call(['csrf'], { headers, cookies: {} })
  const { csrfToken } = first.body as { csrfToken: string }
  const cookies = Object.fromEntries(first.cookies.map(({ name, value }) => [name, value]))
  const { location, cookies: given } = await call(['callback', provider], {
    headers,
    cookies,
    body: { ...fields, csrfToken, callbackUrl: '/' },
  })
  const cookie = given.find(({ name }) => name === sessionCookie())
  if (!cookie) return refusalIn(location)
  const claims = await decode({ token: cookie.value, secret: env().AUTH_SECRET })
  return done({ cookie, accountId: String(claims?.sub) })
}

/** Puts the session into the answer under way, and the mark by which this device is known from now on. */
export async function admit({ cookie, accountId }: Admission): Promise<void> {
  const jar = await requestCookies()
  jar.set(cookie.name, cookie.value, { ...cookieOptions(), expires: cookie.expires })
  const device = remember(readDevice(jar.get(deviceCookie())?.value), accountId)
  jar.set(deviceCookie(), device, { ...cookieOptions(), maxAge: deviceSeconds })
}

/** Takes the session out of the browser; the table has ended it already. */
export async function dismiss(): Promise<void> {
  ;(await requestCookies()).set(sessionCookie(), '', { ...cookieOptions(), maxAge: 0 })
}
