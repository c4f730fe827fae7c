import { findOkrug } from '@/lib/features/okrugs/queries'
import { spokenProblem } from '@/lib/platform/http/spoken-problem'
import { trilingual } from '@/lib/platform/i18n/trilingual'

export const dynamic = 'force-dynamic'

/** `{kato, kind, name, district, oblast}`, with `closedOn` when closed. 404: no okrug has the code. */
export async function GET(_: Request, { params }: { params: Promise<{ kato: string }> }) {
  const okrug = await findOkrug((await params).kato)
  if (okrug) return Response.json(okrug, { headers: { 'cache-control': 'no-cache' } })
  return spokenProblem(404, [{ pointer: '/kato', detail: trilingual('okrugs', 'api.unknown') }])
}
