import { permits } from '@/lib/access/permissions'
import { findMaterial } from '@/lib/features/meetings/queries/materials'
import { materialRef } from '@/lib/features/meetings/schema'
import { currentContext } from '@/lib/platform/auth/current'
import { serveFile } from '@/lib/platform/http/file'
import { problem } from '@/lib/platform/http/problem'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ kato: string; id: string; materialId: string }> }

const missing = () => problem(404, 'No such material')

/** A material of a meeting, to be saved: for everyone from the notice on, before that for the office that prepares it. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { kato, id, materialId } = await params
  const ref = materialRef.safeParse({ okrugId: kato, meetingId: id, materialId })
  const material = ref.success ? await findMaterial(ref.data) : null
  if (!material) return missing()
  if (!material.public) {
    const { actor } = await currentContext()
    if (!permits(actor, 'meetings.attach-material', { okrugId: kato })) return missing()
  }
  return serveFile(request, material, { open: material.public })
}
