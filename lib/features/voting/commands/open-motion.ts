import 'server-only'
import { permits } from '@/lib/access/permissions'
import { refusedInBreak } from '@/lib/features/meetings/queries/floor'
import { tellHall } from '@/lib/features/meetings/queries/live'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import { quorumOf } from '@/lib/features/meetings/queries/presence'
import { type MeetingState, type MotionKind, motionsIn, motionsOf } from '@/lib/features/meetings/workflow'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { questionOf } from '../queries/question'
import { type MotionInput, motionInput } from '../schema'

async function standing(tx: Tx, okrugId: string, meetingId: string, itemId?: string) {
  const motions = await tx.motion.findMany({ where: { okrugId, meetingId, withdrawnAt: null } })
  return {
    tie: motions.some((motion) => motion.closedAt && motion.adopted === null),
    decided: motions.some((motion) => motion.kind === 'decision' && motion.itemId === itemId && motion.adopted),
  }
}

/**
 * Puts a question to an open vote: chair or secretary (MT-2), an item's inclusion (MT-4) or a gathering's whole agenda, a decision (DC-1),
 * more time for a speaker (MT-7), a delegate (SG-1), a seat (AS-5). Needs the quorum of the meeting's kind at this moment. One open
 * question a meeting is the partial unique index `one_open_motion`, not a check: the meeting is only read-locked, so that a departure is
 * not held up; a close locks it for writing, so that who is elected already is counted once. A rejected decision may be put again in other
 * words; an adopted one may not.
 */
export async function openMotion({ actor, now }: Context, raw: MotionInput): Promise<Outcome<{ motionId: string }>> {
  const input = motionInput.parse(raw)
  const { okrugId, meetingId, kind } = input
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    if (!permits(actor, 'voting.open-motion', { okrugId, memberIds: [meeting?.chairId ?? null] }))
      return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!(motionsOf[meeting.kind] as readonly MotionKind[]).includes(kind)) return refuse('voting.otherMeeting')
    if (!(motionsIn[kind] as readonly MeetingState[]).includes(meeting.state)) return refuse('meetings.wrongState')
    const paused = await refusedInBreak(tx, { okrugId, meetingId })
    if (paused) return paused
    const { here, count, verdict } = await quorumOf(tx, meeting)
    if (!verdict.holds) return refuse('voting.noQuorum', { verdict })
    if (count.crowded) return refuse('voting.crowded', { params: { names: count.names, present: count.present } })
    const question = await questionOf(tx, meeting, input, here)
    if ('code' in question) return question
    const { tie, decided } = await standing(tx, okrugId, meetingId, question.itemId)
    if (tie) return refuse('voting.tiePending')
    if (kind === 'decision' && decided) return refuse('voting.alreadyDecided')

    const { itemId = null, candidateId = null, settlementId = null, seats = null, whole = null, text } = question
    const about = { kind, itemId, candidateId, settlementId, seats, whole, textKk: text?.kk, textRu: text?.ru }
    const [motion] = await tx.motion.createManyAndReturn({
      data: [{ okrugId, meetingId, ...about, openedAt: now }],
      skipDuplicates: true,
    })
    if (!motion) return refuse('voting.motionOpen')
    const entry = {
      meeting: meetingId,
      motion: motion.id,
      kind,
      item: itemId,
      candidate: candidateId && (await pseudonymOf(tx, okrugId, candidateId)),
      settlement: settlementId,
      seats,
      whole,
      text: text ? digestOf(text) : null,
      by: await pseudonymOf(tx, okrugId, actor.accountId),
    }
    await append(tx, okrugId, 'voting.open-motion', entry, now)
    await tellHall(tx, okrugId, meetingId)
    return done({ motionId: motion.id })
  })
}
