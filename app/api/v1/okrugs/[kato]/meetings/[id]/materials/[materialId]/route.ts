import { permits } from '@/lib/access/permissions'
import { findMaterial } from '@/lib/features/meetings/queries/materials'
import { materialRef } from '@/lib/features/meetings/schema'
import { currentContext } from '@/lib/platform/auth/current'
import { attachment } from '@/lib/platform/files/attachment'
import { read } from '@/lib/platform/files/store'
import { problem } from '@/lib/platform/http/problem'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ kato: string; id: string; materialId: string }> }

const missing = () => problem(404, 'No such material')

/**
 * A material of a meeting, to be saved: for everyone from the notice on, before that for the office that prepares it. Its content never
 * changes (the ETag is its SHA-256), so that a public one is kept for good by whoever has read it.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { kato, id, materialId } = await params
  const ref = materialRef.safeParse({ okrugId: kato, meetingId: id, materialId })
  const material = ref.success ? await findMaterial(ref.data) : null
  if (!material) return missing()
  if (!material.public) {
    const { actor } = await currentContext()
    if (!permits(actor, 'meetings.attach-material', { okrugId: kato })) return missing()
  }
  const headers = {
    ETag: `"${material.sha256}"`,
    'Cache-Control': material.public ? 'public, max-age=31536000, immutable' : 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  }
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (known.includes(headers.ETag)) return new Response(null, { status: 304, headers })
  const body = await read(material.sha256)
  if (!body) return missing()
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': material.mediaType,
      'Content-Length': String(material.size),
      'Content-Disposition': attachment(material.name),
    },
  })
}
