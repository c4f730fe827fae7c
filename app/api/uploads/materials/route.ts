import { permits } from '@/lib/access/permissions'
import { attachMaterial } from '@/lib/features/meetings/commands/attach-material'
import { agendaItemRef } from '@/lib/features/meetings/schema'
import { largestPaper, uploadReasons } from '@/lib/features/meetings/workflow'
import { refresh } from '@/lib/platform/cache/publish'
import { answerUpload } from '@/lib/platform/http/upload'

export const dynamic = 'force-dynamic'

/** A material for the agenda item that the query names: `locale`, `okrugId`, `meetingId`, `itemId`. */
export const POST = (request: Request): Promise<Response> =>
  answerUpload(request, {
    schema: agendaItemRef,
    page: ({ locale, okrugId, meetingId, itemId }, outcome) =>
      `/${locale}/desk/${okrugId}/meetings/${meetingId}/agenda/${itemId}/materials?${outcome}`,
    may: ({ actor }, { okrugId }) => permits(actor, 'meetings.attach-material', { okrugId }),
    largest: largestPaper,
    reasons: uploadReasons,
    keep: async (context, wish, file) => {
      const outcome = await attachMaterial(context, wish, file)
      if (outcome.ok) refresh(wish.okrugId)
      return outcome
    },
  })
