import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { startOf } from '../queries/electorate'
import { tellHall } from '../queries/live'
import { lockMeeting } from '../queries/locked'
import { quorumOf } from '../queries/presence'
import { type OpeningInput, openingInput } from '../schema'
import { frozen, lawOn, thawed } from '../verdicts/frozen'
import { admits } from '../workflow'

/**
 * MT-2: the akim, or a person he authorised, opens the session: after the registration's result, and only if AS-1 holds at this moment. Where
 * the result was no quorum and latecomers made it good, the one it opens on takes its place (docs/decisions/045); the ledger keeps both.
 */
export async function openMeeting({ actor, now }: Context, input: OpeningInput): Promise<Outcome> {
  const { okrugId, meetingId, openedBy } = openingInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.open-meeting', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'open-meeting')) return refuse('meetings.wrongState')
    if (!meeting.registrationClosedAt) return refuse('meetings.registrationOpen')
    // The notice named the time (NT-1): whoever comes by it must not find the session under way.
    if (now < startOf(meeting)) return refuse('meetings.beforeTime')
    const { day } = lawOn(startOf(meeting))
    if (almatyDate(now) !== day) return refuse('meetings.dayOver', { params: { day } })
    const { here, verdict } = await quorumOf(tx, meeting)
    if (!verdict.holds) return refuse('meetings.noQuorum', { verdict })

    const quorum = frozen(verdict, day)
    const announced = thawed(meeting.quorumVerdict)
    const result = announced?.holds ? {} : { registeredIds: here, quorumVerdict: quorum }
    const { count } = await tx.meeting.updateMany({
      where: { okrugId, id: meetingId, state: 'registration' },
      data: { state: 'open', openedAt: now, openedBy, ...result, changedAt: now },
    })
    if (count === 0) return refuse('changedMeanwhile')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const opener = await pseudonymOf(tx, okrugId, `${meetingId} opened by ${openedBy}`)
    await append(tx, okrugId, 'meetings.open-meeting', { meeting: meetingId, verdict: quorum, opener, by }, now)
    await publish(tx, okrugId)
    await tellHall(tx, okrugId, meetingId)
    return done()
  })
}
