import 'server-only'
import { permits } from '@/lib/access/permissions'
import { frozen } from '@/lib/features/meetings/verdicts/frozen'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { workingDayTerm } from '@/lib/statute/deadlines'
import { normsAt } from '@/lib/statute/norms'
import type { AnswerDecisionInput } from '../schema'
import type { Answer } from '../workflow'

/**
 * The akim approves a decision or disagrees with reasons (DC-4, DC-6). A late answer is taken and stays marked late: silence was overdue,
 * not consent. Of two answers at once one wins; an answer once given stands.
 */
export function answerDecision(
  { actor, now }: Context,
  { okrugId, decisionId, answer, reasons }: AnswerDecisionInput,
): Promise<Outcome<{ status: Answer }>> {
  return transact(async (tx) => {
    const decision = await tx.decision.findUnique({ where: { okrugId_id: { okrugId, id: decisionId } } })
    if (!actor || !permits(actor, 'decisions.answer-decision', { okrugId })) return refuse('forbidden')
    if (!decision) return refuse('notFound')
    if (decision.status !== 'underReview' || !decision.receivedAt) return refuse('decisions.notUnderReview')

    const received = almatyDate(decision.receivedAt)
    const term = { from: received, on: almatyDate(now) }
    const verdict = workingDayTerm(normsAt(received), 'DC-4', term, await currentDaysOff())
    const akim = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId }, select: { displayName: true } })

    const { count } = await tx.decision.updateMany({
      where: { okrugId, id: decisionId, status: 'underReview' },
      data: {
        status: answer,
        reviewedAt: now,
        reviewedBy: akim.displayName,
        reasonsKk: reasons.kk || null,
        reasonsRu: reasons.ru || null,
        reviewVerdict: frozen(verdict, received),
        changedAt: now,
      },
    })
    if (count === 0) return refuse('changedMeanwhile')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const data = { decision: decisionId, answer, verdict: frozen(verdict, received), by }
    await append(tx, okrugId, 'decisions.answer-decision', data, now)
    await publish(tx, okrugId)
    return done({ status: answer })
  })
}
