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

type Named = Omit<SessionRow, 'lastSeenAt' | 'memberId' | 'grants' | 'accountId' | 'pending'>
export type CurrentSession = Named & { actor: Actor }
/** Signed in, but for the second factor: nobody to every page and command but those that open it. */
export type HalfSession = CurrentSession & { pending: 'ask' | 'enrol' }

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

type Sessions = { open: CurrentSession | null; half: HalfSession | null }

async function sessionsAt(id: string, at: Date): Promise<Sessions> {
  const row = await sessionRow(id, at, almatyDate(at))
  if (!row) return { open: null, half: null }
  await touch(row, at)
  const { lastSeenAt: _, accountId, memberId, grants, pending, ...session } = row
  return pending
    ? { open: null, half: { ...session, pending, actor: { accountId, memberId: null, grants: [] } } }
    : { open: { ...session, actor: { accountId, memberId, grants } }, half: null }
}

/** The open session with this stored id, with its account's roles as they are at `at`. */
export const sessionAt = async (id: string, at: Date): Promise<CurrentSession | null> => (await sessionsAt(id, at)).open

/** The session with this stored id where only the second factor is missing. */
export const halfSessionAt = async (id: string, at: Date): Promise<HalfSession | null> =>
  (await sessionsAt(id, at)).half

/** Read once a request, clock and session alike. */
const present = cache(async () => {
  const at = now()
  const id = await sessionIdIn((await cookies()).get(sessionCookie())?.value)
  return { at, ...(id ? await sessionsAt(id, at) : { open: null, half: null }) }
})

/** Who is signed in on this request; null for a visitor. */
export const currentSession = async (): Promise<CurrentSession | null> => (await present()).open

/** Whether a session that is only being handed out is half open. */
export async function opensHalf(token: string): Promise<boolean> {
  const id = await sessionIdIn(token)
  return id !== null && (await halfSessionAt(id, now())) !== null
}

/** Who has signed in on this request but for the second factor. */
export const currentHalf = async (): Promise<HalfSession | null> => (await present()).half

/** Who is signed in on this request, and the moment it is answered at. */
export async function currentContext(): Promise<Context> {
  const { at, open } = await present()
  return contextIn(open, at)
}

/** For what concerns one's own account alone: half-open sessions act too, as somebody without any role. */
export async function ownContext(): Promise<Context> {
  const { at, open, half } = await present()
  return contextIn(open ?? half, at)
}

const contextIn = (session: CurrentSession | null, now: Date): Context => ({
  actor: session?.actor ?? null,
  now,
  session: session && {
    id: session.id,
    method: session.method,
    second: session.second,
    provenAt: session.provenAt,
  },
})
