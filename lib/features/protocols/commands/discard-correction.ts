import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { dropDocuments, lockText } from '../queries/documents'
import { type CorrectionRef, correctionRef } from '../schema'

type Code = 'forbidden' | 'notFound' | 'protocols.alreadySigned' | 'protocols.paperOpen'

/** Takes back a note that nobody has signed yet, with its files; its number is the next one's. A scan of it that waits is taken back first. */
export function discardCorrection({ actor, now }: Context, input: CorrectionRef): Promise<Outcome<object, Code>> {
  const { okrugId, meetingId, correctionId } = correctionRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'protocols.discard-correction', { okrugId })) return refuse('forbidden')
    const where = { okrugId_id: { okrugId, id: correctionId }, meetingId }
    const correction = await tx.protocolCorrection.findUnique({ where, include: { signatures: true, papers: true } })
    if (!meeting || !correction) return refuse('notFound')
    if (correction.signatures.length > 0) return refuse('protocols.alreadySigned')
    if (correction.papers.length > 0) return refuse('protocols.paperOpen')

    await lockText(tx, { okrugId, meetingId }, correction.number)
    await dropDocuments(tx, { okrugId, meetingId, correctionId })
    await tx.protocolCorrection.delete({ where })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { meeting: meetingId, number: correction.number, sha256: correction.sha256, by }
    await append(tx, okrugId, 'protocols.discard-correction', entry, now)
    return done()
  })
}
