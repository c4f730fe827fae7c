import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { now } from '@/lib/platform/clock/clock'
import { db } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'
import type { Outcome } from '@/lib/platform/errors/outcome'
import { localPath } from '@/lib/platform/http/local-path'
import { defaultLocale, type Locale } from '@/lib/platform/i18n/locale'
import { cookieOptions, deviceCookie, overTls, sessionCookie } from './cookies'
import { type Entry, enterByCode, enterByIdentity, enterByPassword } from './entry'
import { identityId, identityProvider, type Vouched } from './identity'
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

/** The language a sign-in was begun in, from next-auth's own note of where it leads. */
const localeIn = (headers: Headers): Locale =>
  ((headers.get('cookie') ?? '').match(/callback-url=%2F(kk|ru|en)(%2F|;|$)/)?.[1] as Locale | undefined) ??
  defaultLocale

/**
 * Sign-in by next-auth 4. Limits and record keeping live in `authorize`, so they hold for every way to it. The token carries the ids of session and
 * account; whether that session is open, or half open until its second factor, is asked of the table on each request (`currentSession`).
 * A person whom an identity provider vouches for is let in by the `signIn` callback, which opens the session as the others do and leads whoever
 * is refused back to the sign-in page. `headers`: of the request, for the language and the browser.
 */
export function authOptions(headers: Headers): NextAuthOptions {
  // next-auth learns its own address from the environment only.
  process.env.NEXTAUTH_URL ??= env().PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
  const home = `/${localeIn(headers)}/sign-in`
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: 30 * 86_400 },
    useSecureCookies: overTls(),
    cookies: { sessionToken: { name: sessionCookie(), options: cookieOptions() } },
    pages: { signIn: home, signOut: '/kk/my', error: home },
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
      ...identityProvider(),
    ],
    callbacks: {
      async signIn({ user, account }) {
        if (account?.provider !== identityId) return true
        const { iin } = user as unknown as Vouched
        const entry = await enterByIdentity(iin, visitorOf(headers, deviceCookie()).agent, now())
        if (!entry.ok) return `${home}?error=${entry.code === 'accounts.blocked' ? 'blocked' : 'onNoRoll'}`
        Object.assign(user, { id: entry.accountId, session: entry.session } satisfies Entered)
        return true
      },
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
