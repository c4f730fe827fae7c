import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { workingDayTerm } from '@/lib/statute/deadlines'
import { lockMeeting } from '../queries/locked'
import { type DecisionInput, decisionInput } from '../schema'
import { frozen, lawOn } from '../verdicts/frozen'
import { admits } from '../workflow'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState'

/**
 * The district akim permits a gathering its members ask for, or refuses it, with his reasons in both languages (GA-4). Whether he did so in
 * time is recorded; a late decision is late and is still taken, as with AS-3. Permitted, time and place are for the office to fix.
 */
export async function decideInitiative(
  { actor, now }: Context,
  input: DecisionInput,
): Promise<Outcome<{ inTime: boolean }, Code>> {
  const { okrugId, meetingId, answer, reasons } = decisionInput.parse(input)
  const isOff = await currentDaysOff()
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const facts = { okrugId, districtId: meeting?.okrug.districtId }
    if (!permits(actor, 'meetings.decide-initiative', facts)) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'decide-initiative') || !meeting.requestedAt) return refuse('meetings.wrongState')
    const { day, norms } = lawOn(meeting.requestedAt)
    const verdict = workingDayTerm(norms, 'GA-4', { from: day, on: almatyDate(now) }, isOff)

    const acceptVerdict = frozen(verdict, day)
    const account = await tx.account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: { displayName: true },
    })
    const { count } = await tx.meeting.updateMany({
      where: { okrugId, id: meetingId, state: meeting.state },
      data: {
        state: answer === 'permit' ? 'permitted' : 'refused',
        acceptedAt: now,
        acceptVerdict,
        reviewedBy: account.displayName,
        reviewReasonKk: reasons.kk,
        reviewReasonRu: reasons.ru,
        changedAt: now,
      },
    })
    if (count === 0) return refuse('meetings.wrongState')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: meetingId, answer, text: digestOf({ reasons }), verdict: acceptVerdict }
    await append(tx, okrugId, 'meetings.decide-initiative', entry, now)
    await publish(tx, okrugId)
    return done({ inTime: verdict.holds })
  })
}
