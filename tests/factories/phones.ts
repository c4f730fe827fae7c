import { encode } from 'next-auth/jwt'
import { sessionCookie } from '@/lib/platform/auth/cookies'
import { sessionOf } from './accounts'

/** The cookie of an account that has signed in, for a server that works on this database with this AUTH_SECRET. */
export async function cookieOf(accountId: string): Promise<string> {
  const sid = await sessionOf(accountId, new Date())
  const token = await encode({ token: { sid, sub: accountId }, secret: process.env.AUTH_SECRET ?? '' })
  return `${sessionCookie()}=${token}`
}
