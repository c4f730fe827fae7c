import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { tellHall } from '../queries/live'
import { lockMeeting } from '../queries/locked'
import { returnableSeconds, type TurnRef, turnRef } from '../schema'

/**
 * The floor given by mistake goes back: the hand waits again in its old place, and no speech was made (MT-6). Only at once, so that no speech
 * vanishes that was heard. Whose hand went up anew meanwhile keeps that one. The meeting is locked, so that none goes up in between.
 */
export async function returnFloor({ actor, now }: Context, input: TurnRef): Promise<Outcome> {
  const { okrugId, meetingId, speechId } = turnRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const memberIds = [meeting?.chairId ?? null, meeting?.secretaryId ?? null]
    if (!permits(actor, 'meetings.return-floor', { okrugId, memberIds })) return refuse('forbidden')
    const turn = await tx.speech.findUnique({ where: { okrugId_id: { okrugId, id: speechId }, meetingId } })
    if (!meeting || !turn) return refuse('notFound')
    if (turn.state !== 'speaking' || !turn.startedAt) return refuse('meetings.notSpeaking')
    if (now.getTime() - turn.startedAt.getTime() > returnableSeconds * 1000)
      return refuse('meetings.floorKept', { params: { seconds: returnableSeconds } })
    const { itemId, memberId } = turn
    const again = memberId && (await tx.speech.count({ where: { okrugId, itemId, memberId, state: 'waiting' } })) > 0
    const where = { okrugId, meetingId, id: speechId, state: 'speaking' as const }
    const { count } = again
      ? await tx.speech.deleteMany({ where })
      : await tx.speech.updateMany({ where, data: { state: 'waiting', startedAt: null, limitSeconds: null } })
    if (count === 0) return refuse('meetings.notSpeaking')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.return-floor', { by, meeting: meetingId, speech: speechId }, now)
    await tellHall(tx, okrugId, meetingId)
    return done()
  })
}
