import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { correctionNames } from '../documents/names'
import { hiddenNames } from '../minutes/public-copy'
import { sha256Of } from '../queries/acts'
import { orderDocuments } from '../queries/documents'
import { type DraftCorrectionInput, draftCorrectionInput } from '../schema'
import { correctionText } from '../signing/correction'
import type { ProtocolBody } from '../views'

type Code = 'forbidden' | 'notFound' | 'protocols.notSigned' | 'protocols.correctionOpen' | 'protocols.fullName'

/**
 * Writes a note on what is wrong in a signed protocol, whose own text never changes: numbered 1, 2, 3 …, bound to the text it corrects by that
 * text's hash, and waiting for the chair and the secretary of the meeting. One at a time, so that the notes are signed in their order. Its files
 * are ordered with it, for what is signed names them.
 */
export function draftCorrection(
  { actor, now }: Context,
  input: DraftCorrectionInput,
): Promise<Outcome<{ correctionId: string }, Code>> {
  const { okrugId, meetingId, text } = draftCorrectionInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'protocols.draft-correction', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    const where = { okrugId, meetingId }
    const protocol = await tx.protocol.findUnique({ where: { okrugId_meetingId: where } })
    if (!protocol?.signedAt) return refuse('protocols.notSigned')
    const before = await tx.protocolCorrection.findMany({ where, orderBy: { number: 'desc' }, take: 1 })
    if (before[0] && !before[0].signedAt) return refuse('protocols.correctionOpen')
    const hidden = hiddenNames(protocol.body as unknown as ProtocolBody)
    const name = hidden.find((one) => text.kk.includes(one) || text.ru.includes(one))
    if (name) return refuse('protocols.fullName', { field: 'text', params: { name } })

    const number = (before[0]?.number ?? 0) + 1
    const words = { number, textKk: text.kk, textRu: text.ru }
    const sha256 = sha256Of(correctionText(protocol.sha256, words))
    const row = { ...where, ...words, sha256, draftedAt: now }
    const { id: correctionId } = await tx.protocolCorrection.create({ data: row })
    await orderDocuments(tx, { ...where, text: sha256, correctionId }, correctionNames(number), now)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'protocols.draft-correction', { meeting: meetingId, number, sha256, by }, now)
    return done({ correctionId })
  })
}
