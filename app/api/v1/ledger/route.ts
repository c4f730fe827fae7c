import { platformChain } from '@/lib/features/ledger/queries'
import { spokenProblem } from '@/lib/platform/http/spoken-problem'
import { trilingual } from '@/lib/platform/i18n/trilingual'
import { fromOf, ndjson } from '@/lib/platform/ledger/ndjson'

export const dynamic = 'force-dynamic'

/** The platform's own ledger as NDJSON, from its first entry or from `?from=`. */
export async function GET(request: Request) {
  const from = fromOf(request)
  return from === null
    ? spokenProblem(422, [{ pointer: '/from', detail: trilingual('ledger', 'api.from') }])
    : ndjson(platformChain(from), 'platform')
}
