import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import type { Context } from '@/lib/platform/auth/context'
import { proven } from '@/lib/platform/auth/proven'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { actOf, enterSignatures } from '../queries/acts'
import { type PaperRef, paperRef } from '../schema'

/**
 * A second person looked at the paper and found the signatures on it, under this very act: now they count, each as given on paper. The first
 * of the two brought it and cannot be the second.
 */
export function confirmPaper({ actor, now, session }: Context, input: PaperRef): Promise<Outcome<{ signed: boolean }>> {
  const { okrugId, meetingId, paperId } = paperRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'protocols.confirm-paper', { okrugId })) return refuse('forbidden')
    if (!proven(session, now)) return refuse('accounts.notProven')
    const where = { okrugId_id: { okrugId, id: paperId }, meetingId, confirmedAt: null }
    const paper = await tx.signedPaper.findUnique({ where })
    if (!paper) return refuse('notFound')
    const { accountId } = actor
    if (paper.addedBy === accountId) return refuse('protocols.paperYours')
    const found = await actOf(tx, meeting, { correctionId: paper.correctionId ?? undefined, sha256: paper.sha256 })
    if (!found.ok) return found
    const { act } = found
    if (paper.signatories.some((one) => act.by.includes(one))) return refuse('protocols.alreadySignedOne')

    await tx.signedPaper.update({ where, data: { confirmedBy: accountId, confirmedAt: now } })
    const by = await pseudonymOf(tx, okrugId, accountId)
    const { signatories, sha256 } = paper
    const number = act.correction?.number ?? null
    const entry = { meeting: meetingId, number, paper: paperId, sha256, signatories, by }
    const signings = signatories.map((signatory) => ({ signatory, accountId, way: 'paper' as const, paperId }))
    const signed = await enterSignatures(tx, act, signings, now, () =>
      append(tx, okrugId, 'protocols.confirm-paper', entry, now),
    )
    return done({ signed })
  })
}
