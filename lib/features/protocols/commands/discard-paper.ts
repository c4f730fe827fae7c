import 'server-only'
import { permits } from '@/lib/access/permissions'
import { dropUnused } from '@/lib/features/meetings/queries/keeping'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { type PaperRef, paperRef } from '../schema'

/** Takes back a signed paper that no second person has confirmed: a wrong scan, or one that shows no signature. */
export async function discardPaper({ actor, now }: Context, input: PaperRef): Promise<Outcome<object>> {
  const { okrugId, meetingId, paperId } = paperRef.parse(input)
  let scan: string | null = null
  const outcome = await transact(async (tx): Promise<Outcome<object>> => {
    await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'protocols.discard-paper', { okrugId })) return refuse('forbidden')
    const where = { okrugId_id: { okrugId, id: paperId }, meetingId, confirmedAt: null }
    const paper = await tx.signedPaper.findUnique({ where })
    if (!paper) return refuse('notFound')

    await tx.signedPaper.delete({ where })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { meeting: meetingId, paper: paperId, scan: paper.scanHash, by }
    await append(tx, okrugId, 'protocols.discard-paper', entry, now)
    scan = paper.scanHash
    return done()
  })
  if (scan) await dropUnused([scan])
  return outcome
}
