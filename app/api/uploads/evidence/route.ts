import { permits } from '@/lib/access/permissions'
import { attachEvidence } from '@/lib/features/decisions/commands/attach-evidence'
import { evidencePlace } from '@/lib/features/decisions/schema'
import { largestPaper, uploadReasons } from '@/lib/features/meetings/workflow'
import { refresh } from '@/lib/platform/cache/publish'
import { answerUpload } from '@/lib/platform/http/upload'

export const dynamic = 'force-dynamic'

/** A picture or paper for the part of the work that the query names: `locale`, `okrugId`, `decisionId`, `stepId`, `kind`. */
export const POST = (request: Request): Promise<Response> =>
  answerUpload(request, {
    schema: evidencePlace,
    page: ({ locale, okrugId, decisionId }, outcome) => `/${locale}/desk/${okrugId}/decisions/${decisionId}?${outcome}`,
    may: ({ actor }, { okrugId }) => permits(actor, 'decisions.attach-evidence', { okrugId }),
    largest: largestPaper,
    reasons: uploadReasons,
    keep: async (context, wish, file) => {
      const outcome = await attachEvidence(context, wish, file)
      if (outcome.ok) refresh(wish.okrugId)
      return outcome
    },
  })
