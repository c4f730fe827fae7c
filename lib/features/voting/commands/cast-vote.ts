import 'server-only'
import { permits } from '@/lib/access/permissions'
import { quorumOf } from '@/lib/features/meetings/queries/presence'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, type Refusal, refuse } from '@/lib/platform/errors/outcome'
import { leaf } from '@/lib/platform/ledger/merkle'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import type { Choice } from '@/lib/statute/tally'
import { isOpen, type LockedMotion, lockMotion } from '../queries/locked'
import { type VoteInput, voteInput } from '../schema'

/** Who may vote on a question now, or why nobody may: it is closed, or AS-1 does not hold. */
export async function votersOf(tx: Tx, motion: LockedMotion): Promise<{ present: string[] } | Refusal> {
  if (!isOpen(motion)) return refuse('voting.motionClosed')
  const { present, verdict } = await quorumOf(tx, motion.meeting)
  return verdict.holds ? { present } : refuse('voting.noQuorum', { verdict })
}

/** Writes votes over what the same members said before on this question. In the order of members, so that two clerks never block each other. */
export async function write(
  tx: Tx,
  motion: LockedMotion,
  votes: ReadonlyMap<string, Choice>,
  { accountId, now }: { accountId: string; now: Date },
): Promise<void> {
  const { okrugId, id: motionId } = motion
  const voters = await tx.assemblyMembership.findMany({
    where: { okrugId, id: { in: [...votes.keys()] } },
    select: { id: true, memberId: true },
    orderBy: { id: 'asc' },
  })
  const rows: { id: string; choice: Choice; leaf: string }[] = []
  for (const { id, memberId } of voters) {
    const choice = votes.get(id) as Choice
    const person = await pseudonymOf(tx, okrugId, memberId)
    rows.push({ id, choice, leaf: leaf({ motion: motionId, person, choice, at: now.toISOString() }) })
  }
  await tx.$executeRaw`
    insert into vote (okrug_id, motion_id, membership_id, choice, cast_at, account_id, leaf)
    select ${okrugId}, ${motionId}::uuid, id, choice::choice, ${now}, ${accountId}::uuid, leaf
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (id uuid, choice text, leaf text)
    on conflict (okrug_id, motion_id, membership_id) do update
    set choice = excluded.choice, cast_at = excluded.cast_at, account_id = excluded.account_id, leaf = excluded.leaf`
}

/**
 * One member's vote, independent of who types it. The member must be present, the question open and AS-1 hold; until the close it may be
 * changed and the last one counts. The question's row is share-locked: votes run together, but none is accepted across a close.
 */
export async function castVote({ actor, now }: Context, input: VoteInput): Promise<Outcome> {
  const { membershipId, choice, ...ref } = voteInput.parse(input)
  return transact(async (tx) => {
    const motion = await lockMotion(tx, ref, 'read')
    if (!permits(actor, 'voting.cast-vote', { okrugId: ref.okrugId })) return refuse('forbidden')
    if (!motion) return refuse('notFound')
    const voters = await votersOf(tx, motion)
    if ('code' in voters) return voters
    if (!voters.present.includes(membershipId)) return refuse('voting.voterAbsent')
    await write(tx, motion, new Map([[membershipId, choice]]), { accountId: actor.accountId, now })
    return done()
  })
}
