import { chainOf } from '@/lib/features/ledger/queries'
import { problem } from '@/lib/platform/http/problem'
import { fromOf, ndjson } from '@/lib/platform/ledger/ndjson'

export const dynamic = 'force-dynamic'

/** The unit's ledger as NDJSON, from its first entry or from `?from=`. 404: no such okrug, district or oblast. */
export async function GET(request: Request, { params }: { params: Promise<{ kato: string }> }) {
  const { kato } = await params
  const from = fromOf(request)
  if (from === null) return problem(422, 'from is the number of an entry, counted from 1')
  const chain = await chainOf(kato, from)
  return chain ? ndjson(chain, kato) : problem(404, 'No such unit')
}
