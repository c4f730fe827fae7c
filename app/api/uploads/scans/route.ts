import { permits } from '@/lib/access/permissions'
import { attachScan } from '@/lib/features/meetings/commands/attach-scan'
import { sheetRef } from '@/lib/features/meetings/schema'
import { largestPaper, uploadReasons } from '@/lib/features/meetings/workflow'
import { answerUpload } from '@/lib/platform/http/upload'

export const dynamic = 'force-dynamic'

/** The scan of the sheet that the query names: `locale`, `okrugId`, `meetingId`, `sheetId`. */
export const POST = (request: Request): Promise<Response> =>
  answerUpload(request, {
    schema: sheetRef,
    page: ({ locale, okrugId, meetingId, sheetId }, outcome) =>
      `/${locale}/desk/${okrugId}/meetings/${meetingId}/papers/${sheetId}?${outcome}#scan`,
    may: ({ actor }, { okrugId }) => permits(actor, 'meetings.attach-scan', { okrugId }),
    largest: largestPaper,
    reasons: uploadReasons,
    keep: attachScan,
  })
