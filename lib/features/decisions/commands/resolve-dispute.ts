import 'server-only'
import { permits } from '@/lib/access/permissions'
import { frozen } from '@/lib/features/meetings/verdicts/frozen'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { workingDayTerm } from '@/lib/statute/deadlines'
import { normsAt } from '@/lib/statute/norms'
import { lockDecision, nameOf } from '../queries/locked'
import type { ResolveInput } from '../schema'
import { admits } from '../workflow'

/**
 * DC-7: the district akim decides with reasons whether a decision in dispute stands, after the maslikhat's discussion is recorded and never
 * before. Final; a late one is taken and stays marked late.
 */
export function resolveDispute(
  { actor, now }: Context,
  { okrugId, decisionId, ruling, reasons }: ResolveInput,
): Promise<Outcome<{ inTime: boolean }>> {
  return transact(async (tx) => {
    const decision = await lockDecision(tx, okrugId, decisionId)
    const districtId = decision?.meeting.okrug.districtId
    if (!actor || !permits(actor, 'decisions.resolve-dispute', { districtId })) return refuse('forbidden')
    if (!decision) return refuse('notFound')
    const { districtReview: review } = decision
    if (decision.status === 'unresolved' || (review && !review.recordedAt)) return refuse('decisions.noRecord')
    if (!admits(decision.status, 'resolve-dispute') || !review?.recordedAt) return refuse('decisions.notUnresolved')

    const from = almatyDate(review.recordedAt)
    const verdict = workingDayTerm(normsAt(from), 'DC-7', { from, on: almatyDate(now) }, await currentDaysOff())
    await tx.districtReview.update({
      where: { okrugId_decisionId: { okrugId, decisionId } },
      data: {
        ruling,
        reasonsKk: reasons.kk,
        reasonsRu: reasons.ru,
        resolvedAt: now,
        resolvedBy: await nameOf(tx, actor.accountId),
        verdict: frozen(verdict, from),
      },
    })
    await tx.decision.update({
      where: { okrugId_id: { okrugId, id: decisionId } },
      data: { status: 'resolved', changedAt: now },
    })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { decision: decisionId, ruling, text: digestOf({ reasons }), verdict: frozen(verdict, from), by }
    await append(tx, okrugId, 'decisions.resolve-dispute', entry, now)
    await publish(tx, okrugId)
    return done({ inTime: verdict.holds })
  })
}
