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
import { applyFor } from './submit-initiative'

type Code = 'forbidden' | 'notFound' | 'meetings.notOnPaper' | 'meetings.wrongState' | 'meetings.tooFewSignatures'

/**
 * The office passes an initiative that came on paper to the district akim, once its sheets carry a tenth of the members (GA-3, GA-4). One that
 * a member began in the portal is its signers' to apply with.
 */
export async function lodgeInitiative({ actor, now }: Context, input: MeetingRef): Promise<Outcome<object, Code>> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx): Promise<Outcome<object, Code>> => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.lodge-initiative', { okrugId })) return refuse('forbidden')
    if (!meeting?.initiatorId) return refuse('notFound')
    if (!meeting.requestOnPaper) return refuse('meetings.notOnPaper')
    const applied = await applyFor(tx, meeting, now)
    if (!applied.ok) return applied
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: meetingId, verdict: applied.verdict }
    await append(tx, okrugId, 'meetings.lodge-initiative', entry, now)
    await publish(tx, okrugId)
    return done()
  })
}
