import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { tellHall } from '../queries/live'
import { lockMeeting } from '../queries/locked'
import { type TurnRef, turnRef } from '../schema'

/** Ends the speech under way, if there is one: with a break it ends too. Answers which. */
export async function endTurns(tx: Tx, okrugId: string, meetingId: string, now: Date): Promise<string | null> {
  const where = { okrugId, meetingId, state: 'speaking' as const }
  const [ended] = await tx.speech.updateManyAndReturn({ where, data: { state: 'done', endedAt: now } })
  return ended?.id ?? null
}

/** The meeting ends, and with it the speech under way and every raised hand: nobody waits for a floor that is not given any more. */
export async function endFloor(tx: Tx, okrugId: string, meetingId: string, now: Date): Promise<void> {
  await endTurns(tx, okrugId, meetingId, now)
  await tx.speech.deleteMany({ where: { okrugId, meetingId, state: 'waiting' } })
}

/** A speech is over; its summary is written when there is time for it. */
export async function endSpeech({ actor, now }: Context, input: TurnRef): Promise<Outcome> {
  const { okrugId, meetingId, speechId } = turnRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    const memberIds = [meeting?.chairId ?? null, meeting?.secretaryId ?? null]
    if (!permits(actor, 'meetings.end-speech', { okrugId, memberIds })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    const { count } = await tx.speech.updateMany({
      where: { okrugId, meetingId, id: speechId, state: 'speaking' },
      data: { state: 'done', endedAt: now },
    })
    if (count === 0) return refuse('meetings.notSpeaking')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'meetings.end-speech', { by, meeting: meetingId, speech: speechId }, now)
    await tellHall(tx, okrugId, meetingId)
    return done()
  })
}
