import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { bucket, giveBack, limits, take } from '@/lib/platform/auth/throttle'
import { db, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { isHallCode } from '../attendance/hall-code'
import { stirHall } from '../queries/live'
import { lockMeeting } from '../queries/locked'
import { quorumOf } from '../queries/presence'
import { type HallCodeInput, hallCodeInput } from '../schema'
import { admits } from '../workflow'
import { enterHall } from './check-in-member'

/**
 * A member who is signed in comes in by the code shown in the hall. Tries are counted for the account alone, at each meeting, before the code
 * is looked at; a right one is no guess, whatever becomes of it.
 * A phone never raises the number of people: before two counters have agreed it waits, after that it is refused where the list would become
 * longer than the hall. The meeting's row is locked, so that of two phones and one free place one gets it. Presence is in the ledger by the
 * closings' Merkle root (`stayLeaf`). Who is in already is told that they are: an answer may have been lost.
 */
export async function checkInByPhone(
  { actor, now }: Context,
  input: HallCodeInput,
): Promise<Outcome<{ waits: boolean }>> {
  const { okrugId, meetingId, code } = hallCodeInput.parse(input)
  if (!permits(actor, 'meetings.check-in-by-phone', { okrugId }) || !actor.memberId) return refuse('forbidden')
  const { accountId, memberId } = actor
  const meeting = await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: meetingId } } })
  if (!meeting) return refuse('notFound')
  if (!admits(meeting.state, 'register-attendance')) return refuse('meetings.wrongState')
  const tries = [bucket(limits.hall, accountId, meetingId)]
  const until = await take(tries, now)
  if (until) {
    const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000)
    return refuse('meetings.codeThrottled', { field: 'code', params: { minutes } })
  }
  if (!isHallCode({ okrugId, meetingId }, code, now)) return refuse('meetings.wrongCode', { field: 'code' })
  await giveBack(tries)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!meeting || !admits(meeting.state, 'register-attendance')) return refuse('meetings.wrongState')
    const { count } = await quorumOf(tx, meeting)
    const own = { okrugId, meetingId, memberId, leftAt: null }
    if ((await tx.presence.count({ where: own })) > 0) return done({ waits: !count.counted })
    if (count.counted && count.names >= count.present)
      return refuse('meetings.hallFull', { params: { present: count.present } })
    const channel = meeting.kind === 'session' ? null : 'phone'
    const person = await pseudonymOf(tx, okrugId, memberId)
    const refusal = await enterHall(tx, meeting, { memberId, person, arrival: 'phone', channel }, now)
    if (refusal) return refusal
    stirHall(tx, okrugId, meetingId)
    return done({ waits: !count.counted })
  })
}
