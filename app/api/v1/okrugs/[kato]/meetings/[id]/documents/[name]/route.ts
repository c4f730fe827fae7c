import { permits } from '@/lib/access/permissions'
import { findDocument } from '@/lib/features/protocols/queries/documents'
import { documentRef } from '@/lib/features/protocols/schema'
import { currentContext } from '@/lib/platform/auth/current'
import { attachment } from '@/lib/platform/files/attachment'
import { read } from '@/lib/platform/files/store'
import { hasAlready } from '@/lib/platform/http/etag'
import { storeAway } from '@/lib/platform/http/file'
import { problem } from '@/lib/platform/http/problem'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ kato: string; id: string; name: string }> }

const missing = () => problem(404, 'No such document')
const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/**
 * A file of a protocol, to be saved: public copies and extracts for everyone once both have signed; the full copies, and all of it before,
 * for the office and for the two who sign. A protocol drafted again has other files under the same names: who kept one asks whether it is
 * still this (the ETag is the content's SHA-256).
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { kato, id, name } = await params
  const ref = documentRef.safeParse({ okrugId: kato, meetingId: id, name })
  const document = ref.success ? await findDocument(kato, id, name) : null
  if (!document) return missing()
  if (!document.open) {
    const { actor } = await currentContext()
    // Whoever brings or confirms what was signed on paper compares it with these.
    const office = permits(actor, 'protocols.confirm-paper', { okrugId: kato })
    const signatory = { okrugId: kato, memberIds: document.signatories }
    if (!office && !permits(actor, 'protocols.confirm-protocol', signatory)) return missing()
  }
  const headers = {
    ETag: `"${document.sha256}"`,
    'Cache-Control': document.open ? 'public, no-cache' : 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  }
  if (hasAlready(request, headers.ETag)) return new Response(null, { status: 304, headers })
  const body = await read(document.sha256).catch(storeAway)
  if (body instanceof Response) return body
  if (!body) return missing()
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': types[document.format],
      'Content-Length': String(document.size),
      'Content-Disposition': attachment(`${document.number}.${name}`),
    },
  })
}
