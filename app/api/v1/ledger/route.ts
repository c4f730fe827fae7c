import { platformChain } from '@/lib/features/ledger/queries'
import { problem } from '@/lib/platform/http/problem'
import { fromOf, ndjson } from '@/lib/platform/ledger/ndjson'

export const dynamic = 'force-dynamic'

/** The platform's own ledger as NDJSON, from its first entry or from `?from=`. */
export async function GET(request: Request) {
  const from = fromOf(request)
  return from === null
    ? problem(422, 'from is the number of an entry, counted from 1')
    : ndjson(platformChain(from), 'platform')
}
