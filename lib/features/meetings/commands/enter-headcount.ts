import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { openRound } from '../attendance/rounds'
import { electorateOf } from '../queries/electorate'
import { tellHall } from '../queries/live'
import { lockMeeting } from '../queries/locked'
import { refusedPrinted } from '../queries/vouching'
import { type HeadcountInput, headcountInput } from '../schema'
import { admits } from '../workflow'

/**
 * One counter's number of people in the hall who may take part. It stands once two accounts entered the same in one round; until then each may
 * enter again. The primary key keeps one number an account a round, so that nobody agrees with themselves; the meeting's row is locked, so that
 * of two counters at once the second sees the first. From the moment of agreement arrivals at the desk add and departures subtract.
 */
export async function enterHeadcount(
  { actor, now, session }: Context,
  input: HeadcountInput,
): Promise<Outcome<{ round: number; agreed: boolean }>> {
  const { okrugId, meetingId, count } = headcountInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const memberIds = [meeting?.chairId ?? null, meeting?.secretaryId ?? null]
    if (!permits(actor, 'meetings.enter-headcount', { okrugId, memberIds })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'register-attendance')) return refuse('meetings.wrongState')
    const printed = await refusedPrinted(tx, meeting, { ...actor, session })
    if (printed) return printed
    const { count: eligible } = await electorateOf(tx, meeting)
    if (count > eligible) return refuse('meetings.countAboveBase', { field: 'count', params: { count, eligible } })

    const { accountId } = actor
    const { round, entries } = openRound(await tx.headcount.findMany({ where: { okrugId, meetingId } }))
    const agreed = entries.some((entry) => entry.accountId !== accountId && entry.count === count)
    await tx.headcount.upsert({
      where: { okrugId_meetingId_round_accountId: { okrugId, meetingId, round, accountId } },
      create: { okrugId, meetingId, round, accountId, count, at: now },
      update: { count, at: now },
    })
    const changed = agreed ? { headcount: count, headcountAt: now, changedAt: now } : null
    if (changed) await tx.meeting.update({ where: { okrugId_id: { okrugId, id: meetingId } }, data: changed })
    const by = await pseudonymOf(tx, okrugId, accountId)
    await append(tx, okrugId, 'meetings.enter-headcount', { meeting: meetingId, round, count, agreed, by }, now)
    await tellHall(tx, okrugId, meetingId)
    return done({ round, agreed })
  })
}
