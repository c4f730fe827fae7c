import 'server-only'
import { permits } from '@/lib/access/permissions'
import { startOf } from '@/lib/features/meetings/queries/electorate'
import { tellHall } from '@/lib/features/meetings/queries/live'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import { quorumOf } from '@/lib/features/meetings/queries/presence'
import { frozen, lawOn } from '@/lib/features/meetings/verdicts/frozen'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { rootOf } from '@/lib/platform/ledger/merkle'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { isOpen, lockMotion } from '../queries/locked'
import { type MotionRef, motionRef } from '../schema'

/**
 * Takes an open question back without a result: because quorum was lost, or because it was put by mistake and nobody has voted yet. Votes once
 * cast under quorum can only be counted, so that no question vanishes because of how it goes. It may be put again.
 */
export async function withdrawMotion({ actor, now }: Context, input: MotionRef): Promise<Outcome> {
  const ref = motionRef.parse(input)
  const { okrugId, meetingId, motionId } = ref
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const motion = await lockMotion(tx, ref, 'write')
    if (!permits(actor, 'voting.withdraw-motion', { okrugId, memberIds: [meeting?.chairId ?? null] }))
      return refuse('forbidden')
    if (!meeting || !motion) return refuse('notFound')
    if (!isOpen(motion)) return refuse('voting.motionClosed')
    const { verdict } = await quorumOf(tx, meeting)
    const votes = await tx.vote.findMany({ where: { okrugId, motionId }, select: { leaf: true } })
    const tallies = await tx.cardTally.count({ where: { okrugId, motionId } })
    const said = votes.length + tallies
    if (verdict.holds && said > 0) return refuse('voting.votesCast', { params: { count: said } })

    const withdrawal = frozen(verdict, lawOn(startOf(meeting)).day)
    const { count } = await tx.motion.updateMany({
      where: { okrugId, id: motionId, closedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now, withdrawal },
    })
    if (count === 0) return refuse('voting.motionClosed')
    const entry = {
      meeting: meetingId,
      motion: motionId,
      kind: motion.kind,
      verdict: withdrawal,
      votes: votes.length,
      tallies,
      root: rootOf(votes.map((vote) => vote.leaf)),
      by: await pseudonymOf(tx, okrugId, actor.accountId),
    }
    await append(tx, okrugId, 'voting.withdraw-motion', entry, now)
    await tellHall(tx, okrugId, meetingId)
    return done()
  })
}
