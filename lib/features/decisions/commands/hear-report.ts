import 'server-only'
import { permits } from '@/lib/access/permissions'
import { tellHall } from '@/lib/features/meetings/queries/live'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import { admits as meetingAdmits } from '@/lib/features/meetings/workflow'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { lockDecision } from '../queries/locked'
import type { HearingInput } from '../schema'
import { isOwed } from '../workflow'

/**
 * DC-10: what a session says of the report on a decision that it heard under MT-3's item. It may be put in other words while the session
 * lasts, goes into the protocol, and counts from the protocol's signing. That the work merely goes on is no answer once its term is over.
 */
export function hearReport(
  { actor, now }: Context,
  { okrugId, decisionId, meetingId, outcome, note }: HearingInput,
): Promise<Outcome> {
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    const decision = await lockDecision(tx, okrugId, decisionId)
    if (!actor || !permits(actor, 'decisions.hear-report', { okrugId })) return refuse('forbidden')
    if (!meeting || !decision || meeting.kind !== 'session') return refuse('notFound')
    if (!meetingAdmits(meeting.state, 'hear-reports')) return refuse('meetings.wrongState')
    if (!meeting.agenda.some((item) => item.pastDecisions && item.included)) return refuse('decisions.noReportItem')
    if (!isOwed(decision.status, decision.districtReview?.ruling ?? null) || decision.item.pastDecisions)
      return refuse('decisions.notInExecution')
    if (outcome === 'noted' && decision.plan && dayOf(decision.plan.due) < almatyDate(now))
      return refuse('decisions.termOver', { field: 'outcome' })

    const said = { outcome, noteKk: note.kk, noteRu: note.ru, at: now }
    await tx.executionHearing.upsert({
      where: { okrugId_decisionId_meetingId: { okrugId, decisionId, meetingId } },
      create: { okrugId, decisionId, meetingId, ...said },
      update: said,
    })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { decision: decisionId, meeting: meetingId, outcome, text: digestOf(note), by }
    await append(tx, okrugId, 'decisions.hear-report', entry, now)
    await tellHall(tx, okrugId, meetingId)
    return done()
  })
}
