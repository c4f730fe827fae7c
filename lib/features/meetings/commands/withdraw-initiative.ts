import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { signerIn } from '../queries/initiators'
import { type LockedMeeting, lockMeeting } from '../queries/locked'
import { type MeetingRef, meetingRef } from '../schema'
import { admits } from '../workflow'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState'

/** Ends the collection of signatures. The initiative stays to be read, as withdrawn. */
export async function takeBack(tx: Tx, meeting: LockedMeeting, now: Date): Promise<Outcome<object, Code>> {
  const { okrugId, id, state } = meeting
  if (!admits(state, 'withdraw-initiative')) return refuse('meetings.wrongState')
  const { count } = await tx.meeting.updateMany({
    where: { okrugId, id, state },
    data: { state: 'withdrawn', changedAt: now },
  })
  return count === 0 ? refuse('meetings.wrongState') : done()
}

/** Whoever began to collect signatures takes the initiative back before it is with the district akim. */
export async function withdrawInitiative({ actor, now }: Context, input: MeetingRef): Promise<Outcome<object, Code>> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx): Promise<Outcome<object, Code>> => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const facts = { okrugId, memberIds: [meeting?.initiatorId ?? null] }
    if (!permits(actor, 'meetings.withdraw-initiative', facts)) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    const taken = await takeBack(tx, meeting, now)
    if (!taken.ok) return taken
    const member = await signerIn(tx, okrugId, meetingId, actor.memberId ?? actor.accountId)
    await append(tx, okrugId, 'meetings.withdraw-initiative', { member, meeting: meetingId }, now)
    await publish(tx, okrugId)
    return done()
  })
}
