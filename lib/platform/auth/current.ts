import 'server-only'
import { LRUCache } from 'lru-cache'
import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock/clock'
import { env } from '@/lib/platform/env/env'
import { almatyDate } from '@/lib/statute/civil-date'
import type { Context } from './context'
import { sessionCookie } from './cookies'
import { type SessionRow, sessionRow } from './grants'
import { sha256 } from './keyed'
import { touch } from './session'

export type CurrentSession = Omit<SessionRow, 'lastSeenAt' | 'memberId' | 'grants' | 'accountId'> & { actor: Actor }

/**
 * Tokens opened within the last minutes: deriving the key and decrypting takes as long as the rest of a small request. Whether the session is
 * still open is asked of the database each time.
 */
const opened = new LRUCache<string, string>({ max: 5000, ttl: 300_000 })

/** The stored id of the session that a cookie's token names; null when the token is not ours, altered or too old. */
export async function sessionIdIn(token: string | undefined): Promise<string | null> {
  const known = token ? opened.get(token) : undefined
  if (known || !token) return known ?? null
  const claims = await decode({ token, secret: env().AUTH_SECRET }).catch(() => null)
  if (typeof claims?.sid !== 'string') return null
  const id = sha256(claims.sid)
  opened.set(token, id)
  return id
}

/** The open session with this stored id, with its account's roles as they are at `at`. */
export async function sessionAt(id: string, at: Date): Promise<CurrentSession | null> {
  const row = await sessionRow(id, at, almatyDate(at))
  if (!row) return null
  await touch(row, at)
  const { lastSeenAt: _, accountId, memberId, grants, ...session } = row
  return { ...session, actor: { accountId, memberId, grants } }
}

/** Read once a request, clock and session alike. */
const present = cache(async () => {
  const at = now()
  const id = await sessionIdIn((await cookies()).get(sessionCookie())?.value)
  return { at, session: id ? await sessionAt(id, at) : null }
})

/** Who is signed in on this request; null for a visitor. */
export const currentSession = async (): Promise<CurrentSession | null> => (await present()).session

/** Who is signed in on this request, and the moment it is answered at. */
export async function currentContext(): Promise<Context> {
  const { at, session } = await present()
  return { actor: session?.actor ?? null, now: at, session: session && { id: session.id, method: session.method } }
}
