import 'server-only'
import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from './options'

export type Cookie = { name: string; value: string; expires?: Date | number; maxAge?: number }
/** `location`: where it leads, empty for nowhere. */
export type Answer = { location: string; body: unknown; cookies: Cookie[] }

/**
 * One call of next-auth from inside the server, in the request-and-response form it documents for initialising it oneself. A form posted to a
 * server action can so sign in without any script in the browser, through the very providers that `/api/auth` serves.
 */
export async function ask(
  [action, provider]: [string, string?],
  request: {
    headers: Headers
    cookies: Record<string, string>
    body?: Record<string, string>
    query?: Record<string, string>
  },
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
    query: { ...request.query, nextauth: provider ? [action, provider] : [action] },
  }
  await NextAuth(
    asked as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    authOptions(request.headers),
  )
  return { ...answer, cookies: new NextResponse(null, { headers: set }).cookies.getAll() }
}
