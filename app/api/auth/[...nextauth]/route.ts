import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/platform/auth/options'

export const dynamic = 'force-dynamic'

/** What next-auth may be asked over HTTP; `session` would answer nothing the pages do not know, `_log` would let strangers write to the log. */
const actions = new Set(['csrf', 'providers', 'signin', 'callback', 'signout', 'error'])

async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }) {
  const [action = ''] = (await context.params).nextauth
  return actions.has(action)
    ? NextAuth(request, context, authOptions(request.headers))
    : new Response(null, { status: 404 })
}

export { handle as GET, handle as POST }
