import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { stirHall } from '../queries/live'
import { lockMeeting } from '../queries/locked'
import { type TurnRef, turnRef } from '../schema'

/** A hand goes down again before the floor was given: nothing was said, so nothing stays but, of another's hand, the ledger's entry. */
export async function withdrawFloor({ actor, now }: Context, input: TurnRef): Promise<Outcome> {
  const { okrugId, meetingId, speechId } = turnRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    const turn = await tx.speech.findUnique({ where: { okrugId_id: { okrugId, id: speechId }, meetingId } })
    const memberIds = [turn?.memberId ?? null, meeting?.chairId ?? null, meeting?.secretaryId ?? null]
    if (!permits(actor, 'meetings.withdraw-floor', { okrugId, memberIds })) return refuse('forbidden')
    if (!meeting || !turn) return refuse('notFound')
    const { count } = await tx.speech.deleteMany({ where: { okrugId, meetingId, id: speechId, state: 'waiting' } })
    if (count === 0) return refuse('meetings.floorGiven')
    if (actor.memberId === null || actor.memberId !== turn.memberId) {
      const by = await pseudonymOf(tx, okrugId, actor.accountId)
      await append(tx, okrugId, 'meetings.withdraw-floor', { by, meeting: meetingId, speech: speechId }, now)
    }
    stirHall(tx, okrugId, meetingId)
    return done()
  })
}
