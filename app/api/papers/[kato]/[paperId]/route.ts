import { permits } from '@/lib/access/permissions'
import { paperScan } from '@/lib/features/protocols/queries/papers'
import { currentContext } from '@/lib/platform/auth/current'
import { serveFile } from '@/lib/platform/http/file'
import { problem } from '@/lib/platform/http/problem'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ kato: string; paperId: string }> }

const missing = () => problem(404, 'No such paper')

/** The scan of a protocol signed by hand, to be saved: for those alone who may find the signatures on it. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { kato, paperId } = await params
  const { actor } = await currentContext()
  if (!permits(actor, 'protocols.confirm-paper', { okrugId: kato })) return missing()
  const scan = await paperScan(kato, paperId)
  return scan ? serveFile(request, scan, { open: false }) : missing()
}
