import { permits } from '@/lib/access/permissions'
import { scanOf } from '@/lib/features/meetings/queries/papers'
import { currentContext } from '@/lib/platform/auth/current'
import { serveFile } from '@/lib/platform/http/file'
import { problem } from '@/lib/platform/http/problem'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ kato: string; sheetId: string }> }

const missing = () => problem(404, 'No such scan')

/** The scan of a sheet, to be saved: names and signatures, so for those alone who may type from it: of an initiative the office. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { kato, sheetId } = await params
  const { actor } = await currentContext()
  if (!permits(actor, 'meetings.enter-row', { okrugId: kato })) return missing()
  const scan = await scanOf(kato, sheetId)
  if (scan?.purpose === 'signatures' && !permits(actor, 'meetings.read-signatures', { okrugId: kato })) return missing()
  return scan ? serveFile(request, scan, { open: false }) : missing()
}
