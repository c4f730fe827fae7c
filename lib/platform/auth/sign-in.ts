import 'server-only'
import { cookies as requestCookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { env } from '@/lib/platform/env/env'
import { done, type Outcome, type Refusal } from '@/lib/platform/errors/outcome'
import { ask, type Cookie } from './ask'
import { cookieOptions, deviceCookie, deviceSeconds, sessionCookie } from './cookies'
import { readDevice, remember } from './device'
import type { EntryCode } from './entry'
import { identityId } from './identity'

/** Who was let in, and the cookie that says so. */
export type Admission = { cookie: Cookie; accountId: string }

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
  const first = await ask(['csrf'], { headers, cookies: {} })
  const { csrfToken } = first.body as { csrfToken: string }
  const cookies = Object.fromEntries(first.cookies.map(({ name, value }) => [name, value]))
  const { location, cookies: given } = await ask(['callback', provider], {
    headers,
    cookies,
    body: { ...fields, csrfToken, callbackUrl: '/' },
  })
  const cookie = given.find(({ name }) => name === sessionCookie())
  if (!cookie) return refusalIn(location)
  const claims = await decode({ token: cookie.value, secret: env().AUTH_SECRET })
  return done({ cookie, accountId: String(claims?.sub) })
}

/** How long somebody may take at the identity provider, in seconds. */
const journey = 900

/**
 * Begins a sign-in at the identity provider: keeps state, nonce and PKCE verifier in this browser and answers the provider's address, or null
 * when it does not answer. `next`: the path to come back to.
 */
export async function startIdentity(next: string, headers: Headers): Promise<string | null> {
  const first = await ask(['csrf'], { headers, cookies: {} })
  const { csrfToken } = first.body as { csrfToken: string }
  const cookies = Object.fromEntries(first.cookies.map(({ name, value }) => [name, value]))
  const { location, cookies: given } = await ask(['signin', identityId], {
    headers,
    cookies,
    body: { csrfToken, callbackUrl: next },
  })
  if (new URL(location, 'http://local.invalid').pathname.startsWith('/api/auth/')) return null
  const jar = await requestCookies()
  for (const { name, value } of given) jar.set(name, value, { ...cookieOptions(), maxAge: journey })
  return location
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
