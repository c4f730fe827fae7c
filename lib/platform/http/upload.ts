import 'server-only'
import type { z } from 'zod'
import type { Context } from '@/lib/platform/auth/context'
import { currentContext } from '@/lib/platform/auth/current'
import type { Outcome } from '@/lib/platform/errors/outcome'
import { StoreAway } from '@/lib/platform/files/shelf'
import type { Received } from '@/lib/platform/files/store'
import type { Locale } from '@/lib/platform/i18n/locale'
import { isLocale } from '@/lib/platform/i18n/locale'
import { isDiskFull, resumedFile, type UploadFault, uploadedFile } from './multipart'
import { mayChange, ownOrigin } from './origin'
import { dataHeaders } from './policy'

const nothing = (status: number) => new Response(null, { status, headers: dataHeaders })

/** Why a file did not come, as refusals of the feature that asked for it. */
export type UploadReasons = Record<UploadFault | 'noStore', string>

type Upload<Place> = {
  /** What the query names. */
  schema: z.ZodType<Place>
  /** The page that the form stands on; `outcome` is its query. */
  page: (place: Place & { locale: Locale }, outcome: string) => string
  may: (context: Context, place: Place) => boolean
  /** How many bytes the file may have. */
  largest: number
  reasons: UploadReasons
  keep: (context: Context, wish: Place & { name: string }, file: Received) => Promise<Outcome<object>>
}

/**
 * Answers a form with one file (`multipart/form-data`, or `?upload=` that came in pieces before) by the way back to its page, which says
 * the outcome: `?done=attached` or `?refused=` and the refusal's code. Nothing of the body is read before origin, session and role are
 * known to be right. The proxy, which would cut large bodies, does not see such a route: this sets the same headers and checks the same
 * origin itself.
 */
export async function answerUpload<Place extends object>(request: Request, upload: Upload<Place>): Promise<Response> {
  if (!mayChange(request.method, request.headers, ownOrigin())) return nothing(403)
  const { locale = '', upload: whole, ...query } = Object.fromEntries(new URL(request.url).searchParams)
  const place = upload.schema.safeParse(query)
  if (!place.success || !isLocale(locale)) return nothing(422)
  const back = (outcome: string) => {
    const Location = upload.page({ ...place.data, locale }, outcome)
    return new Response(null, { status: 303, headers: { ...dataHeaders, Location } })
  }
  const refused = (code: string) => back(`refused=${code}`)

  const context = await currentContext()
  if (!upload.may(context, place.data)) return refused('forbidden')
  const accountId = context.actor?.accountId ?? ''
  const arrived = whole
    ? await resumedFile(whole, accountId, upload.largest)
    : await uploadedFile(request, upload.largest)
  if (!arrived.ok) return refused(upload.reasons[arrived.why])
  try {
    const outcome = await upload.keep(context, { ...place.data, name: arrived.name }, arrived.file)
    return outcome.ok ? back('done=attached') : refused(outcome.code)
  } catch (fault) {
    if (fault instanceof StoreAway) {
      console.error(fault.message)
      return refused(upload.reasons.noStore)
    }
    if (!isDiskFull(fault)) throw fault
    console.error('no room on the disk for a file')
    return refused(upload.reasons.noRoom)
  }
}
