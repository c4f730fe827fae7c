import { streamOf } from '@/lib/platform/http/stream'
import type { Entry } from './entry'

async function* lines(entries: AsyncIterable<Entry>) {
  for await (const entry of entries) yield `${JSON.stringify(entry)}\n`
}

/** A chain as a file for `npm run ledger:verify`: one entry a line, read from the database as fast as the reader takes it. */
export function ndjson(entries: AsyncIterable<Entry>, unitId: string): Response {
  return new Response(streamOf(lines(entries)), {
    headers: {
      'content-type': 'application/x-ndjson',
      'content-disposition': `inline; filename="ledger-${unitId}.ndjson"`,
      'cache-control': 'no-cache',
    },
  })
}

/** The number in `?from=`: 1 when absent, null when it is no number of an entry. */
export function fromOf(request: Request): number | null {
  const text = new URL(request.url).searchParams.get('from') ?? '1'
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : null
}
