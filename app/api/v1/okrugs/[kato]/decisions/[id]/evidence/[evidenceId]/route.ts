import { findEvidence } from '@/lib/features/decisions/queries/waiting'
import { evidenceRef } from '@/lib/features/decisions/schema'
import { serveFile } from '@/lib/platform/http/file'
import { problem } from '@/lib/platform/http/problem'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ kato: string; id: string; evidenceId: string }> }

/** A picture or paper of the work on a decision, for everyone. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { kato, id, evidenceId } = await params
  const ref = evidenceRef.safeParse({ okrugId: kato, decisionId: id, evidenceId })
  const evidence = ref.success ? await findEvidence(kato, id, evidenceId) : null
  return evidence ? serveFile(request, evidence, { open: true }) : problem(404, 'No such file')
}
