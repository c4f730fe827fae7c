import { db } from '@/lib/platform/db/client'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

/** Whether this process serves and reaches its database. 200 or 503; `{status, version, database}`. */
export async function GET() {
  try {
    await db.$queryRaw`select 1`
    return Response.json({ status: 'ok', version, database: 'ok' }, { headers: { 'cache-control': 'no-store' } })
  } catch {
    return Response.json(
      { status: 'failing', version, database: 'unreachable' },
      { status: 503, headers: { 'cache-control': 'no-store' } },
    )
  }
}
