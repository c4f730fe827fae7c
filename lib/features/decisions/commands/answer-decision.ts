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
import { lockDecision, nameOf } from '../queries/locked'
import type { AnswerDecisionInput } from '../schema'
import { answered } from '../workflow'

/**
 * The akim approves a decision or disagrees with reasons (DC-4, DC-6); to disagree a second time, with what was discussed again, leaves it
 * unresolved and to the district (DC-7). A late answer is taken and stays marked late: silence was overdue, not consent. Of two answers at
 * once one wins; an answer once given stands.
 */
export function answerDecision(
  { actor, now }: Context,
  { okrugId, decisionId, answer, reasons }: AnswerDecisionInput,
): Promise<Outcome<{ status: ReturnType<typeof answered> }>> {
  return transact(async (tx) => {
    const decision = await lockDecision(tx, okrugId, decisionId)
    if (!actor || !permits(actor, 'decisions.answer-decision', { okrugId })) return refuse('forbidden')
    if (!decision) return refuse('notFound')
    if (decision.status !== 'underReview' || !decision.receivedAt) return refuse('decisions.notUnderReview')

    const received = almatyDate(decision.receivedAt)
    const term = { from: received, on: almatyDate(now) }
    const verdict = workingDayTerm(normsAt(received), 'DC-4', term, await currentDaysOff())
    const status = answered(answer, decision.item.reconsidersId !== null)

    await tx.decision.update({
      where: { okrugId_id: { okrugId, id: decisionId } },
      data: {
        status,
        reviewedAt: now,
        reviewedBy: await nameOf(tx, actor.accountId),
        // Whoever first meant to disagree may have left words in the form: an approval has no reasons.
        reasonsKk: answer === 'disagreed' ? reasons.kk : null,
        reasonsRu: answer === 'disagreed' ? reasons.ru : null,
        reviewVerdict: frozen(verdict, received),
        changedAt: now,
      },
    })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const data = { decision: decisionId, answer, status, verdict: frozen(verdict, received), by }
    await append(tx, okrugId, 'decisions.answer-decision', data, now)
    await publish(tx, okrugId)
    return done({ status })
  })
}
