import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMeeting } from '../queries/locked'
import { type MeetingRef, meetingRef } from '../schema'
import { takeBack } from './withdraw-initiative'

type Code = 'forbidden' | 'notFound' | 'meetings.notOnPaper' | 'meetings.wrongState'

/**
 * The office takes an initiative that came on paper back before it is with the district akim, when those who began it say so: they need no
 * account. One that a member began in the portal is theirs to withdraw.
 */
export async function retractInitiative({ actor, now }: Context, input: MeetingRef): Promise<Outcome<object, Code>> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx): Promise<Outcome<object, Code>> => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.retract-initiative', { okrugId })) return refuse('forbidden')
    if (!meeting?.initiatorId) return refuse('notFound')
    if (!meeting.requestOnPaper) return refuse('meetings.notOnPaper')
    const taken = await takeBack(tx, meeting, now)
    if (!taken.ok) return taken
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.retract-initiative', { by, meeting: meetingId }, now)
    await publish(tx, okrugId)
    return done()
  })
}
