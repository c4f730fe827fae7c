import { permits } from '@/lib/access/permissions'
import { largestPaper, uploadReasons } from '@/lib/features/meetings/workflow'
import { addPaper } from '@/lib/features/protocols/commands/add-paper'
import { paperPlace } from '@/lib/features/protocols/schema'
import { answerUpload } from '@/lib/platform/http/upload'

export const dynamic = 'force-dynamic'

/** The scan of a protocol signed by hand: `locale`, `okrugId`, `meetingId`, the manifest's `sha256`, and whose signatures it `bears`. */
export const POST = (request: Request): Promise<Response> =>
  answerUpload(request, {
    schema: paperPlace,
    page: ({ locale, okrugId, meetingId }, outcome) =>
      `/${locale}/desk/${okrugId}/meetings/${meetingId}/protocol?${outcome}#paper`,
    may: ({ actor }, { okrugId }) => permits(actor, 'protocols.add-paper', { okrugId }),
    largest: largestPaper,
    reasons: uploadReasons,
    keep: addPaper,
  })
