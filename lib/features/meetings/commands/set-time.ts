import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { instantOf, timeRefusal } from '../gates/notice'
import { lockMeeting } from '../queries/locked'
import { type TimeInput, timeInput } from '../schema'
import { admits } from '../workflow'

type Code =
  | 'forbidden'
  | 'notFound'
  | 'meetings.wrongState'
  | 'meetings.akimsTime'
  | 'meetings.timePast'
  | 'meetings.noticeTooLate'

/** Moves a draft to another time or place. Once announced, time and place stand: the notice named them (NT-1). */
export async function setTime({ actor, now }: Context, input: TimeInput): Promise<Outcome<object, Code>> {
  const { okrugId, meetingId, date, time, place } = timeInput.parse(input)
  const startsAt = instantOf(date, time)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.set-time', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'set-time')) return refuse('meetings.wrongState')
    // AS-3: the time of a session that its members asked for is the akim's to fix, within his term.
    if (meeting.kind === 'session' && meeting.requestedAt && !permits(actor, 'meetings.accept-request', { okrugId }))
      return refuse('meetings.akimsTime')
    const refusal = timeRefusal(meeting.agenda, startsAt, now)
    if (refusal) return refusal

    const { count } = await tx.meeting.updateMany({
      where: { okrugId, id: meetingId, state: meeting.state },
      data: { startsAt, placeKk: place.kk, placeRu: place.ru, changedAt: now },
    })
    if (count === 0) return refuse('meetings.wrongState')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: meetingId, startsAt: startsAt.toISOString(), text: digestOf({ place }) }
    await append(tx, okrugId, 'meetings.set-time', entry, now)
    return done()
  })
}
