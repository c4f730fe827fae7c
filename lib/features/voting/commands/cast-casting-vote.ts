import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockMeeting, presentIn } from '@/lib/features/meetings/queries/locked'
import { startOf } from '@/lib/features/meetings/queries/presence'
import { frozen, lawOn } from '@/lib/features/meetings/verdicts/frozen'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { assemblyDecision } from '@/lib/statute/majority'
import type { Verdict } from '@/lib/statute/verdict'
import { lockMotion } from '../queries/locked'
import { type CastingInput, castingInput } from '../schema'
import { adopt } from './close-motion'

/**
 * DC-2: the elected chair settles a decision's clean tie, once, as an act of its own after the vote was closed. The base stays the one frozen
 * then, so no quorum is asked for again; the chair must still be in the room.
 */
export async function castCastingVote(
  { actor, now }: Context,
  input: CastingInput,
): Promise<Outcome<{ verdict: Verdict }>> {
  const { membershipId, choice, ...ref } = castingInput.parse(input)
  const { okrugId, meetingId, motionId } = ref
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const motion = await lockMotion(tx, ref, 'write')
    if (!permits(actor, 'voting.cast-casting-vote', { okrugId })) return refuse('forbidden')
    if (!meeting || !motion) return refuse('notFound')
    if (!motion.closedAt || motion.adopted !== null) return refuse('voting.noTie')
    if (membershipId !== meeting.chairId) return refuse('voting.notTheChair')
    if (!(await presentIn(tx, okrugId, meetingId)).includes(membershipId)) return refuse('voting.voterAbsent')

    const { day, norms } = lawOn(startOf(meeting))
    const [votesFor, votesAgainst] = [motion.votesFor ?? 0, motion.votesAgainst ?? 0]
    const count = { present: motion.presentIds.length, for: votesFor, against: votesAgainst }
    const verdict = assemblyDecision(norms, { ...count, chair: choice })
    const { count: settled } = await tx.motion.updateMany({
      where: { okrugId, id: motionId, adopted: null, castingVote: null },
      data: { castingVote: choice, castingAt: now, adopted: verdict.holds, verdict: frozen(verdict, day) },
    })
    if (settled === 0) return refuse('voting.noTie')
    if (verdict.holds) await adopt(tx, motion, now)
    await tx.meeting.update({ where: { okrugId_id: { okrugId, id: meetingId } }, data: { changedAt: now } })
    const entry = {
      meeting: meetingId,
      motion: motionId,
      choice,
      verdict: frozen(verdict, day),
      adopted: verdict.holds,
      by: await pseudonymOf(tx, okrugId, actor.accountId),
    }
    await append(tx, okrugId, 'voting.cast-casting-vote', entry, now)
    await publish(tx, okrugId)
    return done({ verdict })
  })
}
