import { reachable } from '@/lib/platform/db/health'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

/** Whether this process serves and reaches its database. 200 or 503; `{status, version, database}`. */
export async function GET() {
  const ok = await reachable()
  const body = { status: ok ? 'ok' : 'failing', version, database: ok ? 'ok' : 'unreachable' }
  return Response.json(body, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
