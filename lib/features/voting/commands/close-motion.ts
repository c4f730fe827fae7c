import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import { quorumOf, startOf } from '@/lib/features/meetings/queries/presence'
import { frozen, lawOn } from '@/lib/features/meetings/verdicts/frozen'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { rootOf } from '@/lib/platform/ledger/merkle'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { tally } from '@/lib/statute/tally'
import type { Verdict } from '@/lib/statute/verdict'
import { isOpen, type LockedMotion, lockMotion } from '../queries/locked'
import { type MotionRef, motionRef } from '../schema'
import { resultOf } from '../workflow'

/** Writes an adopted decision, numbered within its meeting. The meeting's row must be write-locked. */
export async function adopt(tx: Tx, motion: LockedMotion, now: Date): Promise<void> {
  const { okrugId, meetingId, item, textKk, textRu } = motion
  if (!item || !textKk || !textRu) throw new Error('a decision without its item or text')
  const number = (await tx.decision.count({ where: { okrugId, meetingId } })) + 1
  const data = {
    okrugId,
    meetingId,
    itemId: item.id,
    motionId: motion.id,
    number,
    titleKk: item.titleKk,
    titleRu: item.titleRu,
  }
  await tx.decision.create({ data: { ...data, textKk, textRu, status: 'adopted', adoptedAt: now, changedAt: now } })
}

/** What follows for the meeting from a question that was answered. */
async function carryOut(tx: Tx, motion: LockedMotion, adopted: boolean | null, now: Date): Promise<void> {
  const { okrugId, meetingId, kind, candidateId, itemId, meeting } = motion
  const where = { okrugId_id: { okrugId, id: meetingId } }
  if (kind === 'inclusion' && itemId)
    await tx.agendaItem.update({ where: { okrugId_id: { okrugId, id: itemId } }, data: { included: adopted } })
  if (kind === 'decision') {
    if (adopted) await adopt(tx, motion, now)
    await tx.meeting.update({ where, data: { state: 'voting', changedAt: now } })
  }
  if ((kind === 'chair' || kind === 'secretary') && adopted) {
    const complete = kind === 'chair' ? meeting.secretaryId : meeting.chairId
    const elected = kind === 'chair' ? { chairId: candidateId } : { secretaryId: candidateId }
    const state = complete ? 'chairElected' : 'open'
    await tx.meeting.update({ where, data: { ...elected, state, changedAt: now } })
  }
}

/**
 * Closes an open vote and freezes it: seats, who was present, totals, verdict, and in the ledger the Merkle root of the votes counted. Counted
 * are the votes of those present now, who are also the base of DC-1; who left before is not heard. Without quorum nothing can be closed.
 */
export async function closeMotion(
  { actor, now }: Context,
  input: MotionRef,
): Promise<Outcome<{ verdict: Verdict; adopted: boolean | null }>> {
  const ref = motionRef.parse(input)
  const { okrugId, meetingId, motionId } = ref
  return transact(async (tx) => {
    // The meeting before the question, in every command: arrivals and departures wait, and no two commands wait for each other.
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const motion = await lockMotion(tx, ref, 'write')
    if (!permits(actor, 'voting.close-motion', { okrugId })) return refuse('forbidden')
    if (!meeting || !motion) return refuse('notFound')
    if (!isOpen(motion)) return refuse('voting.motionClosed')
    const quorum = await quorumOf(tx, meeting)
    if (!quorum.verdict.holds) return refuse('voting.noQuorum', { verdict: quorum.verdict })

    const { seats, present } = quorum
    const votes = await tx.vote.findMany({ where: { okrugId, motionId, membershipId: { in: present } } })
    const count = tally(
      present,
      votes.map((vote) => ({ voter: vote.membershipId, choice: vote.choice })),
    )
    const { day, norms } = lawOn(startOf(meeting))
    const { verdict, adopted } = resultOf(norms, motion.kind, { seats: seats.length, count })
    const merkleRoot = rootOf(votes.map((vote) => vote.leaf))
    const { count: closed } = await tx.motion.updateMany({
      where: { okrugId, id: motionId, closedAt: null, withdrawnAt: null },
      data: {
        closedAt: now,
        seats: seats.length,
        presentIds: present,
        votesFor: count.for,
        votesAgainst: count.against,
        abstained: count.abstain,
        notVoting: count.notVoting,
        verdict: frozen(verdict, day),
        merkleRoot,
        adopted,
      },
    })
    if (closed === 0) return refuse('voting.motionClosed')
    await carryOut(tx, motion, adopted, now)
    const entry = {
      meeting: meetingId,
      motion: motionId,
      kind: motion.kind,
      seats: seats.length,
      ...count,
      verdict: frozen(verdict, day),
      adopted,
      root: merkleRoot,
      by: await pseudonymOf(tx, okrugId, actor.accountId),
    }
    await append(tx, okrugId, 'voting.close-motion', entry, now)
    await publish(tx, okrugId)
    return done({ verdict, adopted })
  })
}
