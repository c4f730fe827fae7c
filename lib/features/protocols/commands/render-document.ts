import 'server-only'
import { permits } from '@/lib/access/permissions'
import { dropUnused } from '@/lib/features/meetings/queries/keeping'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { docxOf } from '@/lib/platform/documents/docx'
import { pdfOf } from '@/lib/platform/documents/pdf'
import { publicOrigin } from '@/lib/platform/env/public-address'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { bring, discard, keep, lockContent, receive } from '@/lib/platform/files/store'
import { append } from '@/lib/platform/ledger/append'
import { paperOf } from '../documents/list'
import { keyOf } from '../documents/names'
import { lockText, sourceOf } from '../queries/documents'
import { type RenderDocumentInput, renderDocumentInput } from '../schema'

/** Far beyond any protocol: what is larger is a defect. */
const limit = 50 * 1024 * 1024

type Code = 'forbidden' | 'notFound'

/**
 * Makes one ordered file of a protocol, or of a note on one: the work of a job. The same text gives the same bytes, so that doing it twice
 * changes nothing; a text drafted again meanwhile has orders of its own, and this one is dropped. When the last of them is there, the ledger
 * keeps all their hashes.
 */
export async function renderDocument(
  { actor, now }: Context,
  input: RenderDocumentInput,
): Promise<Outcome<{ made: boolean }, Code>> {
  const { okrugId, meetingId, text, name } = renderDocumentInput.parse(input)
  if (!actor || !permits(actor, 'protocols.render-document', {})) return refuse('forbidden')
  const where = { okrugId, meetingId }
  const key = keyOf(name)
  const source = key && (await sourceOf(where, key))
  if (!source) return refuse('notFound')
  if (source.sha256 !== text) return done({ made: false })
  const address = `${publicOrigin()}/${key.lang}/verify?q=${source.body.number}`
  const paper = paperOf(source, key, { ...source, address })
  if (!paper) return refuse('notFound')
  const bytes = key.format === 'pdf' ? await pdfOf(paper) : await docxOf(paper)
  const file = await receive(
    (async function* () {
      yield bytes
    })(),
    limit,
  )
  try {
    await bring(file)
    const outcome = await transact(async (tx): Promise<Outcome<{ made: boolean }, Code>> => {
      const row = await lockText(tx, where, 'correction' in key ? key.correction : undefined)
      // The same words drafted anew have another date and another head of the ledger: another file.
      if (row?.sha256 !== text || row.draftedAt.getTime() !== source.draftedAt.getTime()) return done({ made: false })
      await lockContent(tx, file.sha256)
      await keep(file)
      const entered = await tx.protocolDocument.updateMany({
        where: { ...where, name, sha256: null },
        data: { sha256: file.sha256, size: file.size, readyAt: now },
      })
      if (entered.count === 0) return done({ made: false })
      const all = await tx.protocolDocument.findMany({
        where: { ...where, correctionId: row.correctionId },
        orderBy: { name: 'asc' },
      })
      if (all.every(({ sha256 }) => sha256 !== null)) {
        const files = Object.fromEntries(all.map((one) => [one.name, one.sha256]))
        await append(tx, okrugId, 'protocols.render-document', { meeting: meetingId, sha256: text, files }, now)
        if (row.signed) await publish(tx, okrugId)
      }
      return done({ made: true })
    })
    if (outcome.ok && !outcome.made) await dropUnused([file.sha256])
    return outcome
  } finally {
    await discard(file)
  }
}
