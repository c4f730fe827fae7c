import 'server-only'
import { permits } from '@/lib/access/permissions'
import { signsIn } from '@/lib/features/accounts/queries/linked'
import { startOf } from '@/lib/features/meetings/queries/electorate'
import { refusedInBreak } from '@/lib/features/meetings/queries/floor'
import { tellHall } from '@/lib/features/meetings/queries/live'
import { lockMeeting, presentIn } from '@/lib/features/meetings/queries/locked'
import { isDoubted, refusedPrinted } from '@/lib/features/meetings/queries/vouching'
import { frozen, lawOn } from '@/lib/features/meetings/verdicts/frozen'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import type { Verdict } from '@/lib/statute/verdict'
import { lockMotion } from '../queries/locked'
import { type CastingInput, castingInput } from '../schema'
import { frozenCount, resultOf } from '../workflow'
import { adopt } from './close-motion'

/**
 * DC-2, in a separate gathering SG-2: the elected chair settles a clean tie, once, as an act of its own after the vote was closed. The base
 * stays the one frozen then, so no quorum is asked for again; the chair must still be in the room. It is given in person; the desk writes down
 * what a chair said only where that chair has no account, or one that the office could have come in by.
 */
export async function castCastingVote(
  { actor, now, session }: Context,
  input: CastingInput,
): Promise<Outcome<{ verdict: Verdict }>> {
  const { memberId, choice, ...ref } = castingInput.parse(input)
  const { okrugId, meetingId, motionId } = ref
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const motion = await lockMotion(tx, ref, 'write')
    if (!permits(actor, 'voting.cast-casting-vote', { okrugId, memberIds: [meeting?.chairId ?? null] }))
      return refuse('forbidden')
    if (!meeting || !motion) return refuse('notFound')
    const printed = await refusedPrinted(tx, meeting, { ...actor, session })
    if (printed) return printed
    if (!motion.closedAt || motion.adopted !== null) return refuse('voting.noTie')
    const paused = await refusedInBreak(tx, motion)
    if (paused) return paused
    if (memberId !== meeting.chairId) return refuse('voting.notTheChair')
    const ownScreen = (await signsIn(tx, okrugId, memberId)) && !(await isDoubted(tx, meeting, memberId))
    if (actor.memberId !== memberId && ownScreen) return refuse('voting.chairDecides')
    if (!(await presentIn(tx, okrugId, meetingId)).includes(memberId)) return refuse('voting.voterAbsent')

    const { day, norms } = lawOn(startOf(meeting))
    const facts = { eligible: motion.eligible ?? 0, count: frozenCount(motion), chair: choice }
    const { verdict } = resultOf(norms, { kind: motion.kind, of: meeting.kind }, facts)
    const { count: settled } = await tx.motion.updateMany({
      where: { okrugId, id: motionId, adopted: null, castingVote: null },
      data: { castingVote: choice, castingAt: now, adopted: verdict.holds, verdict: frozen(verdict, day) },
    })
    if (settled === 0) return refuse('voting.noTie')
    if (verdict.holds && motion.kind === 'decision') await adopt(tx, motion, now)
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
    await tellHall(tx, okrugId, meetingId)
    return done({ verdict })
  })
}
