import 'server-only'
import { permits } from '@/lib/access/permissions'
import { refusedPrinted } from '@/lib/features/meetings/queries/vouching'
import { fullName, named } from '@/lib/features/roll/identity/names'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockDecision } from '../queries/locked'
import type { LetterInput } from '../schema'
import { admits } from '../workflow'

/**
 * DC-10: the chair of the session that found a decision not carried out, or badly, writes to the district akim. The second such letter about
 * one decision raises the question of liability (MR 18).
 */
export function sendLetter(
  { actor, now, session }: Context,
  { okrugId, decisionId, meetingId }: LetterInput,
): Promise<Outcome<{ liability: boolean }>> {
  return transact(async (tx) => {
    const decision = await lockDecision(tx, okrugId, decisionId)
    const key = { okrugId_decisionId_meetingId: { okrugId, decisionId, meetingId } }
    const hearing = await tx.executionHearing.findUnique({
      where: key,
      include: { meeting: { select: { okrugId: true, id: true, chairId: true, secretaryId: true, chair: named } } },
    })
    const memberIds = [hearing?.meeting.chairId ?? null]
    if (!actor || !permits(actor, 'decisions.send-letter', { okrugId, memberIds })) return refuse('forbidden')
    if (!decision || !hearing?.meeting.chair) return refuse('notFound')
    const printed = await refusedPrinted(tx, hearing.meeting, { ...actor, session })
    if (printed) return printed
    if (!admits(decision.status, 'send-letter') || hearing.failure === null || hearing.letterAt)
      return refuse('decisions.noLetter')

    const liability = hearing.failure > 1
    await tx.executionHearing.update({
      where: key,
      data: { letterAt: now, letterBy: fullName(hearing.meeting.chair) },
    })
    await tx.decision.update({
      where: { okrugId_id: { okrugId, id: decisionId } },
      data: { status: 'escalated', changedAt: now },
    })
    const person = await pseudonymOf(tx, okrugId, actor.memberId ?? actor.accountId)
    const entry = { decision: decisionId, meeting: meetingId, failure: hearing.failure, liability, person }
    await append(tx, okrugId, 'decisions.send-letter', entry, now)
    await publish(tx, okrugId)
    return done({ liability })
  })
}
