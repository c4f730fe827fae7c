import { permits } from '@/lib/access/permissions'
import { scanOf } from '@/lib/features/meetings/queries/papers'
import { currentContext } from '@/lib/platform/auth/current'
import { attachment } from '@/lib/platform/files/attachment'
import { read } from '@/lib/platform/files/store'
import { problem } from '@/lib/platform/http/problem'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ kato: string; sheetId: string }> }

const missing = () => problem(404, 'No such scan')

/** The scan of a sheet, to be saved: names and signatures, so for those alone who may type from it: of an initiative the office. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { kato, sheetId } = await params
  const { actor } = await currentContext()
  if (!permits(actor, 'meetings.enter-row', { okrugId: kato })) return missing()
  const scan = await scanOf(kato, sheetId)
  if (scan?.purpose === 'signatures' && !permits(actor, 'meetings.read-signatures', { okrugId: kato })) return missing()
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
