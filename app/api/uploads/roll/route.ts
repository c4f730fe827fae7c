import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { permits } from '@/lib/access/permissions'
import { uploadRoll } from '@/lib/features/roll/commands/upload-roll'
import { rollRef } from '@/lib/features/roll/schema'
import { limits } from '@/lib/features/roll/sheet/refusal'
import { currentContext } from '@/lib/platform/auth/current'
import { discard } from '@/lib/platform/files/store'
import { uploadedFile } from '@/lib/platform/http/multipart'
import { mayChange, ownOrigin } from '@/lib/platform/http/origin'
import { within } from '@/lib/platform/http/patience'
import { dataPolicy, everywhere } from '@/lib/platform/http/policy'
import { isLocale } from '@/lib/platform/i18n/locale'

export const dynamic = 'force-dynamic'

/** The proxy, which would cut large bodies, does not see this route: it sets the same headers and checks the same origin itself. */
const headers = { ...everywhere, 'Content-Security-Policy': dataPolicy, 'Cache-Control': 'no-store' }
const nothing = (status: number) => new Response(null, { status, headers })
const reasons = {
  none: 'roll.noFile',
  tooLarge: 'roll.fileTooLarge',
  broken: 'roll.brokenUpload',
  noRoom: 'roll.noRoom',
  infected: 'roll.infected',
  noScanner: 'roll.noScanner',
}

/** How long the answer waits for a small file to be read, before the page shows the progress of a large one (milliseconds). */
const patience = 1500

/**
 * A form with one file (`multipart/form-data`), the roll of the okrug that the query names: `locale`, `okrugId`. Nothing of the body is
 * read before origin, session and role are known to be right. Answers with the way to the upload's page, or back with `?refused=`.
 */
export async function POST(request: Request): Promise<Response> {
  if (!mayChange(request.method, request.headers, ownOrigin())) return nothing(403)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const place = rollRef.safeParse(query)
  const locale = query.locale ?? ''
  if (!place.success || !isLocale(locale)) return nothing(422)
  const { okrugId } = place.data
  const to = (path: string) =>
    new Response(null, { status: 303, headers: { ...headers, Location: `/${locale}/desk/${okrugId}/roll/${path}` } })

  const context = await currentContext()
  if (!permits(context.actor, 'roll.upload-roll', { okrugId })) return to('upload?refused=forbidden')
  const upload = await uploadedFile(request, limits.bytes)
  if (!upload.ok) return to(`upload?refused=${reasons[upload.why]}`)
  // The file holds IINs in the clear: it leaves the disk before it is looked at.
  const bytes = await readFile(upload.file.path)
  await discard(upload.file)
  const id = randomUUID()
  const started = Promise.withResolvers<void>()
  const work = uploadRoll(context, { okrugId, id, bytes }, started.resolve)
  await Promise.race([started.promise, work])
  await within(patience, work)
  return to(`uploads/${id}`)
}
