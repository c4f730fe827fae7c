import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { tellHall } from '../queries/live'
import { lockMeeting } from '../queries/locked'
import { type MeetingRef, meetingRef } from '../schema'
import { admits } from '../workflow'
import { endTurns } from './end-speech'

/**
 * A break begins: until it ends no question is put, no vote is taken and nobody has the floor. Votes already given stay. One open break a
 * meeting is the partial unique index `one_open_pause`; the open question's row is locked, so that a vote either came before the break or is
 * refused.
 */
export async function startPause({ actor, now }: Context, input: MeetingRef): Promise<Outcome> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const memberIds = [meeting?.chairId ?? null, meeting?.secretaryId ?? null]
    if (!permits(actor, 'meetings.start-pause', { okrugId, memberIds })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'take-break')) return refuse('meetings.wrongState')
    await tx.$queryRaw`
      select 1 from motion where okrug_id = ${okrugId} and meeting_id = ${meetingId}::uuid
      and closed_at is null and withdrawn_at is null for update`
    const { count } = await tx.pause.createMany({ data: [{ okrugId, meetingId, from: now }], skipDuplicates: true })
    if (count === 0) return refuse('meetings.pauseRuns')
    const stopped = await endTurns(tx, okrugId, meetingId, now)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.start-pause', { by, meeting: meetingId, stopped }, now)
    await tellHall(tx, okrugId, meetingId)
    return done()
  })
}
