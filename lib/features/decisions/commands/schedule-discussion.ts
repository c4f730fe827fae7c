import 'server-only'
import { permits } from '@/lib/access/permissions'
import { frozen } from '@/lib/features/meetings/verdicts/frozen'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate, civilDate } from '@/lib/statute/civil-date'
import { discussionTerm } from '@/lib/statute/deadlines'
import { normsAt } from '@/lib/statute/norms'
import { lockDecision } from '../queries/locked'
import type { ScheduleInput } from '../schema'
import { admits } from '../workflow'

/**
 * DC-7: the maslikhat puts an unresolved decision on the agenda of a session, or of another one while the discussion is not recorded. Tells
 * whether the session lies within the term.
 */
export function scheduleDiscussion(
  { actor, now }: Context,
  { okrugId, decisionId, sessionNumber, date }: ScheduleInput,
): Promise<Outcome<{ inTime: boolean }>> {
  return transact(async (tx) => {
    const decision = await lockDecision(tx, okrugId, decisionId)
    const districtId = decision?.meeting.okrug.districtId
    if (!actor || !permits(actor, 'decisions.schedule-discussion', { districtId })) return refuse('forbidden')
    if (!decision?.reviewedAt) return refuse('notFound')
    if (!admits(decision.status, 'schedule-discussion') || decision.districtReview?.recordedAt)
      return refuse('decisions.notUnresolved')
    if (date < almatyDate(now)) return refuse('decisions.sessionPast', { field: 'date' })

    const from = almatyDate(decision.reviewedAt)
    const verdict = discussionTerm(normsAt(from), 'DC-7', { from, on: civilDate(date) })
    const session = { sessionNumber, sessionOn: new Date(date), scheduledAt: now }
    await tx.districtReview.upsert({
      where: { okrugId_decisionId: { okrugId, decisionId } },
      create: { okrugId, decisionId, ...session },
      update: session,
    })
    await tx.decision.update({
      where: { okrugId_id: { okrugId, id: decisionId } },
      data: { status: 'maslikhatDiscussion', changedAt: now },
    })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { decision: decisionId, session: sessionNumber, date, verdict: frozen(verdict, from), by }
    await append(tx, okrugId, 'decisions.schedule-discussion', entry, now)
    await publish(tx, okrugId)
    return done({ inTime: verdict.holds })
  })
}
