import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { tellHall } from '../queries/live'
import { lockMeeting } from '../queries/locked'
import { type MeetingRef, meetingRef } from '../schema'

/** Ends a meeting's break, if it has one: the meeting's end ends it too. Answers whether there was one. */
export async function endPauses(tx: Tx, okrugId: string, meetingId: string, now: Date): Promise<boolean> {
  const { count } = await tx.pause.updateMany({ where: { okrugId, meetingId, to: null }, data: { to: now } })
  return count > 0
}

/** The meeting goes on after its break. */
export async function endPause({ actor, now }: Context, input: MeetingRef): Promise<Outcome> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    const memberIds = [meeting?.chairId ?? null, meeting?.secretaryId ?? null]
    if (!permits(actor, 'meetings.end-pause', { okrugId, memberIds })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!(await endPauses(tx, okrugId, meetingId, now))) return refuse('meetings.noPause')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.end-pause', { by, meeting: meetingId }, now)
    await tellHall(tx, okrugId, meetingId)
    return done()
  })
}
