import 'server-only'
import { permits } from '@/lib/access/permissions'
import { giveBack } from '@/lib/features/decisions/queries/rediscussions'
import { postNews } from '@/lib/features/notifications/queries/post-news'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate, type CivilDate } from '@/lib/statute/civil-date'
import { normsAt } from '@/lib/statute/norms'
import { firstLawfulDate } from '@/lib/statute/notice'
import { attendeesOf } from '../queries/attendees'
import { startOf } from '../queries/electorate'
import { tellHall } from '../queries/live'
import { type LockedMeeting, lockMeeting } from '../queries/locked'
import { type MeetingRef, meetingRef } from '../schema'
import { frozen, lawOn } from '../verdicts/frozen'
import { admits, isListed, isUnopened, noticeRuleOf } from '../workflow'
import { registered } from './close-registration'
import { endPauses } from './end-pause'
import { endFloor } from './end-speech'

/** Who of the seats or mandates came and who did not. Where residence makes the base, the act counts and names nobody: the verdict says it. */
async function listed(
  tx: Tx,
  meeting: LockedMeeting,
  { eligibleIds, registeredIds }: { eligibleIds: string[]; registeredIds: string[] },
) {
  if (!isListed(meeting)) return { present: [], absent: [] }
  const attendees = await attendeesOf(tx, meeting, eligibleIds)
  const came = new Set(registeredIds)
  return {
    present: attendees.filter((one) => came.has(one.id)),
    absent: attendees.filter((one) => !came.has(one.id)),
  }
}

/**
 * The meeting did not take place: its time has come and its quorum does not hold (MR 7; GA-1, GA-2, SG-2, AS-1), before opening or after it
 * while no agenda is approved; or it was not opened on its day (NT-1). Writes the act: verdict, in a session or among delegates who came
 * and who did not, and the first lawful date of a new one if its notice is given today (NT-1, NT-3).
 */
export async function failMeeting({ actor, now }: Context, input: MeetingRef): Promise<Outcome<{ next: CivilDate }>> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.fail-meeting', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'fail-meeting')) return refuse('meetings.wrongState')
    if (now < startOf(meeting)) return refuse('meetings.tooEarly')
    const over = isUnopened(meeting.state) && almatyDate(now) > lawOn(startOf(meeting)).day
    // Until the day is over the office may still register and open it.
    if (admits(meeting.state, 'open-registration') && !over) return refuse('meetings.wrongState')
    if ((await tx.motion.count({ where: { okrugId, meetingId, closedAt: null, withdrawnAt: null } })) > 0)
      return refuse('voting.motionOpen')
    const { verdict, columns, entry } = await registered(tx, meeting, now)
    if (verdict.holds && !over) return refuse('meetings.quorumHolds', { verdict })

    const rule = meeting.kind === 'session' ? noticeRuleOf(meeting.agenda) : 'NT-1'
    const { date: next } = firstLawfulDate(normsAt(almatyDate(now)), rule, almatyDate(now))
    // Where nobody began to register, nobody can be said to have come or stayed away.
    const begun = meeting.registrationOpenedAt !== null
    const failure = {
      verdict: begun ? frozen(verdict, lawOn(startOf(meeting)).day) : null,
      ...(over && { unopened: true }),
      ...(begun ? await listed(tx, meeting, columns) : { present: [], absent: [] }),
      next: { rule, date: next },
    }
    const { count } = await tx.meeting.updateMany({
      where: { okrugId, id: meetingId, state: meeting.state },
      data: { state: 'failed', failedAt: now, failure, publishedAt: meeting.publishedAt ?? now, changedAt: now },
    })
    if (count === 0) return refuse('changedMeanwhile')
    await giveBack(tx, meeting, now)
    await endFloor(tx, okrugId, meetingId, now)
    await endPauses(tx, okrugId, meetingId, now)
    if (begun && !meeting.registrationClosedAt)
      await tx.meeting.update({ where: { okrugId_id: { okrugId, id: meetingId } }, data: columns })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await postNews(tx, { okrugId, meetingId }, 'failed', now)
    const found = { meeting: meetingId, ...(begun && entry), next: failure.next, by }
    await append(tx, okrugId, 'meetings.fail-meeting', found, now)
    await publish(tx, okrugId)
    await tellHall(tx, okrugId, meetingId)
    return done({ next })
  })
}
