import { permits } from '@/lib/access/permissions'
import { attachMaterial } from '@/lib/features/meetings/commands/attach-material'
import { agendaItemRef } from '@/lib/features/meetings/schema'
import { currentContext } from '@/lib/platform/auth/current'
import { refresh } from '@/lib/platform/cache/publish'
import { uploadedFile } from '@/lib/platform/http/multipart'
import { mayChange } from '@/lib/platform/http/origin'
import { dataPolicy, everywhere } from '@/lib/platform/http/policy'
import { isLocale } from '@/lib/platform/i18n/locale'

export const dynamic = 'force-dynamic'

const largest = 20 * 1024 * 1024

/** The proxy, which would cut large bodies, does not see this route: it sets the same headers and checks the same origin itself. */
const headers = { ...everywhere, 'Content-Security-Policy': dataPolicy, 'Cache-Control': 'no-store' }
const nothing = (status: number) => new Response(null, { status, headers })
const reasons = { none: 'meetings.noFile', tooLarge: 'meetings.tooLarge', broken: 'meetings.brokenUpload' }

/**
 * A form with one file (`multipart/form-data`), a material for the agenda item that the query names: `locale`, `okrugId`, `meetingId`,
 * `itemId`. Nothing of the body is read before origin, session and role are known to be right. Answers with the way back to the item's
 * page, which says the outcome: `?done=attached` or `?refused=` and the refusal's code.
 */
export async function POST(request: Request): Promise<Response> {
  const ours = process.env.PUBLIC_URL ? new URL(process.env.PUBLIC_URL).origin : null
  if (!mayChange(request.method, request.headers, ours)) return nothing(403)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const place = agendaItemRef.safeParse(query)
  const locale = query.locale ?? ''
  if (!place.success || !isLocale(locale)) return nothing(422)
  const { okrugId, meetingId, itemId } = place.data
  const page = `/${locale}/desk/${okrugId}/meetings/${meetingId}/agenda/${itemId}/materials`
  const back = (outcome: string) =>
    new Response(null, { status: 303, headers: { ...headers, Location: `${page}?${outcome}` } })

  const context = await currentContext()
  if (!permits(context.actor, 'meetings.attach-material', { okrugId })) return back('refused=forbidden')
  const upload = await uploadedFile(request, largest)
  if (!upload.ok) return back(`refused=${reasons[upload.why]}`)
  const outcome = await attachMaterial(context, { ...place.data, name: upload.name }, upload.file)
  if (!outcome.ok) return back(`refused=${outcome.code}`)
  refresh(okrugId)
  return back('done=attached')
}
