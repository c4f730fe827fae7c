import { chainOf } from '@/lib/features/ledger/queries'
import { spokenProblem } from '@/lib/platform/http/spoken-problem'
import { trilingual } from '@/lib/platform/i18n/trilingual'
import { fromOf, ndjson } from '@/lib/platform/ledger/ndjson'

export const dynamic = 'force-dynamic'

/** The unit's ledger as NDJSON, from its first entry or from `?from=`. 404: no such okrug, district or oblast. */
export async function GET(request: Request, { params }: { params: Promise<{ kato: string }> }) {
  const { kato } = await params
  const from = fromOf(request)
  if (from === null) return spokenProblem(422, [{ pointer: '/from', detail: trilingual('ledger', 'api.from') }])
  const chain = await chainOf(kato, from)
  return chain
    ? ndjson(chain, kato)
    : spokenProblem(404, [{ pointer: '/kato', detail: trilingual('ledger', 'api.unit') }])
}
