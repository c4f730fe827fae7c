import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { startOfDay } from '@/lib/statute/civil-date'
import { lockDecision } from '../queries/locked'
import type { RecordInput } from '../schema'
import { admits } from '../workflow'

/** DC-7: the record of the maslikhat's discussion, from the session's day on. It is made once, and nothing is decided without it. */
export function recordDiscussion(
  { actor, now }: Context,
  { okrugId, decisionId, discussion }: RecordInput,
): Promise<Outcome> {
  return transact(async (tx) => {
    const decision = await lockDecision(tx, okrugId, decisionId)
    const districtId = decision?.meeting.okrug.districtId
    if (!actor || !permits(actor, 'decisions.record-discussion', { districtId })) return refuse('forbidden')
    const review = decision?.districtReview
    if (!decision || !review) return refuse('notFound')
    if (!admits(decision.status, 'record-discussion') || review.recordedAt) return refuse('decisions.recorded')
    if (now < startOfDay(dayOf(review.sessionOn))) return refuse('decisions.sessionAhead')

    await tx.districtReview.update({
      where: { okrugId_decisionId: { okrugId, decisionId } },
      data: { discussionKk: discussion.kk, discussionRu: discussion.ru, recordedAt: now },
    })
    await tx.decision.update({ where: { okrugId_id: { okrugId, id: decisionId } }, data: { changedAt: now } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { decision: decisionId, text: digestOf({ discussion }), by }
    await append(tx, okrugId, 'decisions.record-discussion', entry, now)
    await publish(tx, okrugId)
    return done()
  })
}
