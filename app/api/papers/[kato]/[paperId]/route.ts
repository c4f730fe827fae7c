import { permits } from '@/lib/access/permissions'
import { paperScan } from '@/lib/features/protocols/queries/papers'
import { currentContext } from '@/lib/platform/auth/current'
import { attachment } from '@/lib/platform/files/attachment'
import { read } from '@/lib/platform/files/store'
import { problem } from '@/lib/platform/http/problem'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ kato: string; paperId: string }> }

const missing = () => problem(404, 'No such paper')

/** The scan of a protocol signed by hand, to be saved: for those alone who may find the signatures on it. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { kato, paperId } = await params
  const { actor } = await currentContext()
  if (!permits(actor, 'protocols.confirm-paper', { okrugId: kato })) return missing()
  const scan = await paperScan(kato, paperId)
  const body = scan && (await read(scan.sha256))
  if (!scan || !body) return missing()
  return new Response(body, {
    headers: {
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Type': scan.mediaType,
      'Content-Length': String(scan.size),
      'Content-Disposition': attachment(scan.name),
    },
  })
}
