import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { now } from '@/lib/platform/clock/clock'
import { db } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'
import type { Outcome } from '@/lib/platform/errors/outcome'
import { localPath } from '@/lib/platform/http/local-path'
import { cookieOptions, deviceCookie, overTls, sessionCookie } from './cookies'
import { type Entry, enterByCode, enterByPassword } from './entry'
import { sha256 } from './keyed'
import { visitorOf } from './visitor'

/** What `authorize` answers: next-auth carries it into the token. */
type Entered = { id: string; session: string }

/** next-auth passes a refusal on as the text of an error. */
export const refusalText = (refusal: Extract<Outcome, { ok: false }>): string => JSON.stringify(refusal)

function entered(entry: Entry): Entered {
  if (!entry.ok) throw new Error(refusalText(entry))
  return { id: entry.accountId, session: entry.session }
}

const visitor = (request: { headers?: Record<string, unknown> }) =>
  visitorOf(new Headers(request.headers as Record<string, string>), deviceCookie())

/**
 * Sign-in by next-auth 4. Limits and record keeping live in `authorize`, so they hold for every way to it. The token carries the ids of session and
 * account; whether that session is open, or half open until its second factor, is asked of the table on each request (`currentSession`).
 * OpenID Connect would be another entry of `providers`, whose `signIn` callback finds the account and opens the session as `enterByPassword`
 * does (docs/decisions/040).
 */
export function authOptions(): NextAuthOptions {
  // next-auth learns its own address from the environment only.
  process.env.NEXTAUTH_URL ??= env().PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: 30 * 86_400 },
    useSecureCookies: overTls(),
    cookies: { sessionToken: { name: sessionCookie(), options: cookieOptions() } },
    pages: { signIn: '/kk/sign-in', signOut: '/kk/my', error: '/kk/sign-in' },
    providers: [
      Credentials({
        id: 'password',
        credentials: { login: {}, password: {} },
        authorize: async (given, request) => {
          const { login = '', password = '' } = given ?? {}
          return entered(await enterByPassword({ login, password }, visitor(request), now()))
        },
      }),
      Credentials({
        id: 'code',
        credentials: { code: {} },
        authorize: async (given, request) => entered(await enterByCode(given?.code ?? '', visitor(request), now())),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: (user as Entered).session, sub: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => localPath(url) ?? '/',
    },
    // Codes alone: what comes with them may hold cookies and names.
    logger: { error: (code) => console.error(`sign-in: ${code}`), warn: () => {}, debug: () => {} },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid !== 'string') return
        await db.session.updateMany({ where: { id: sha256(token.sid), endedAt: null }, data: { endedAt: now() } })
      },
    },
  }
}
