import 'server-only'
import { permits } from '@/lib/access/permissions'
import { bringReport } from '@/lib/features/decisions/queries/owed'
import type { Context } from '@/lib/platform/auth/context'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { workingDayTerm } from '@/lib/statute/deadlines'
import { instantOf, timeRefusal } from '../gates/notice'
import { lockMeeting } from '../queries/locked'
import { type TimeInput, timeInput } from '../schema'
import { frozen, lawOn } from '../verdicts/frozen'
import { admits } from '../workflow'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState' | 'meetings.timePast' | 'meetings.noticeTooLate'

/**
 * The akim answers the members' request by fixing place and time (AS-3). Whether he did so within three working days is recorded; a late
 * answer is late and is still taken, because refusing it would only make the members wait longer. The report on past decisions joins the
 * members' questions by itself (MT-3).
 */
export async function acceptRequest(
  { actor, now }: Context,
  input: TimeInput,
): Promise<Outcome<{ inTime: boolean }, Code>> {
  const { okrugId, meetingId, date, time, place } = timeInput.parse(input)
  const startsAt = instantOf(date, time)
  const isOff = await currentDaysOff()
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.accept-request', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'accept-request') || !meeting.requestedAt) return refuse('meetings.wrongState')
    const refusal = timeRefusal(meeting.agenda, startsAt, now)
    if (refusal) return refusal
    const { day, norms } = lawOn(meeting.requestedAt)
    const verdict = workingDayTerm(norms, 'AS-3', { from: day, on: almatyDate(now) }, isOff)

    const acceptVerdict = frozen(verdict, day)
    const { count } = await tx.meeting.updateMany({
      where: { okrugId, id: meetingId, state: meeting.state },
      data: {
        state: 'draft',
        startsAt,
        placeKk: place.kk,
        placeRu: place.ru,
        acceptedAt: now,
        acceptVerdict,
        changedAt: now,
      },
    })
    if (count === 0) return refuse('meetings.wrongState')
    await bringReport(tx, meeting, now)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = {
      by,
      meeting: meetingId,
      startsAt: startsAt.toISOString(),
      text: digestOf({ place }),
      verdict: acceptVerdict,
    }
    await append(tx, okrugId, 'meetings.accept-request', entry, now)
    return done({ inTime: verdict.holds })
  })
}
