import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import type { Context } from '@/lib/platform/auth/context'
import { proven } from '@/lib/platform/auth/proven'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { type ConfirmCorrectionInput, confirmCorrectionInput } from '../schema'
import type { Signatory } from '../views'

type Code = 'forbidden' | 'notFound' | 'accounts.notProven' | 'protocols.changed' | 'protocols.signedByYou'

/**
 * The chair or the secretary of the meeting confirms a note on its protocol, in person and in the very words they were shown, as they did the
 * protocol. With the second of them the note is public beside the text it corrects.
 */
export function confirmCorrection(
  { actor, now, session }: Context,
  input: ConfirmCorrectionInput,
): Promise<Outcome<{ signed: boolean }, Code>> {
  const { okrugId, meetingId, correctionId, sha256 } = confirmCorrectionInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const memberIds = [meeting?.chairId ?? null, meeting?.secretaryId ?? null]
    if (!permits(actor, 'protocols.confirm-correction', { okrugId, memberIds })) return refuse('forbidden')
    if (!proven(session, now)) return refuse('accounts.notProven')
    const where = { okrugId_id: { okrugId, id: correctionId }, meetingId }
    const correction = await tx.protocolCorrection.findUnique({ where, include: { signatures: true } })
    if (!meeting || !correction) return refuse('notFound')
    if (correction.sha256 !== sha256) return refuse('protocols.changed')
    const signatory: Signatory = meeting.chairId === actor.memberId ? 'chair' : 'secretary'
    if (correction.signatures.some((one) => one.signatory === signatory)) return refuse('protocols.signedByYou')

    const { accountId } = actor
    await tx.correctionSignature.create({ data: { okrugId, correctionId, signatory, accountId, sha256, at: now } })
    const { number, signatures } = correction
    const signed = signatures.length > 0
    if (signed) await tx.protocolCorrection.update({ where, data: { signedAt: now } })
    const person = await pseudonymOf(tx, okrugId, actor.memberId ?? accountId)
    const entry = { meeting: meetingId, number, sha256, signatory, person, signed }
    await append(tx, okrugId, 'protocols.confirm-correction', entry, now)
    if (signed) await publish(tx, okrugId)
    return done({ signed })
  })
}
