import 'server-only'
import { permits } from '@/lib/access/permissions'
import { refusedInBreak } from '@/lib/features/meetings/queries/floor'
import { stirHall } from '@/lib/features/meetings/queries/live'
import { quorumOf } from '@/lib/features/meetings/queries/presence'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import type { Arrival } from '@/lib/platform/db/generated/client'
import { done, type Outcome, type Refusal, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { leaf } from '@/lib/platform/ledger/merkle'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import type { Choice } from '@/lib/statute/tally'
import { isOpen, type LockedMotion, lockMotion } from '../queries/locked'
import { type HandsInput, handsInput } from '../schema'

/** Who may vote on a question now, or why nobody may: it is closed, the meeting has a break, or the quorum does not hold. */
export async function votersOf(tx: Tx, motion: LockedMotion): Promise<{ voters: string[] } | Refusal> {
  if (!isOpen(motion)) return refuse('voting.motionClosed')
  const paused = await refusedInBreak(tx, motion)
  if (paused) return paused
  const { voters, count, verdict } = await quorumOf(tx, motion.meeting)
  if (count.crowded) return refuse('voting.crowded', { params: { names: count.names, present: count.present } })
  return verdict.holds ? { voters } : refuse('voting.noQuorum', { verdict })
}

/**
 * Who does not vote on a phone of their own, by channel at a gathering and by how they came at a session: silence there is no vote, and
 * nobody at the desk gives it.
 */
async function withoutPhone(tx: Tx, { okrugId, meetingId }: LockedMotion, voters: string[]): Promise<string[]> {
  const stays = await tx.presence.findMany({
    where: { okrugId, meetingId, leftAt: null, OR: [{ channel: 'phone' }, { channel: null, arrival: 'phone' }] },
    select: { memberId: true },
  })
  const phones = new Set(stays.map(({ memberId }) => memberId))
  return voters.filter((id) => !phones.has(id))
}

/**
 * Writes votes over what the desk wrote for the same members on this question, never over what they said from a phone. A vote of `rest`
 * that is there stays. How many were written. In the order of members, so that two clerks never block each other.
 */
export async function write(
  tx: Tx,
  motion: LockedMotion,
  votes: ReadonlyMap<string, Choice>,
  {
    accountId,
    now,
    via = 'desk',
    rest = [],
  }: { accountId: string; now: Date; via?: Arrival; rest?: readonly string[] },
): Promise<number> {
  const { okrugId, id: motionId } = motion
  const rows: { id: string; choice: Choice; leaf: string }[] = []
  for (const [id, choice] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const person = await pseudonymOf(tx, okrugId, id)
    rows.push({ id, choice, leaf: leaf({ motion: motionId, person, choice, at: now.toISOString() }) })
  }
  return tx.$executeRaw`
    insert into vote (okrug_id, motion_id, member_id, choice, cast_at, account_id, via, leaf)
    select ${okrugId}, ${motionId}::uuid, id, choice::choice, ${now}, ${accountId}::uuid, ${via}::arrival, leaf
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (id uuid, choice text, leaf text)
    on conflict (okrug_id, motion_id, member_id) do update
    set choice = excluded.choice, cast_at = excluded.cast_at, account_id = excluded.account_id, via = excluded.via,
      leaf = excluded.leaf
    where vote.via <> 'phone' and not (vote.member_id = any(${[...rest]}::uuid[]))`
}

/**
 * The hands of the hall as the secretary counted them, by name, in one go: all are written or none. `rest` is said for everyone present who is
 * neither named nor has voted before nor votes on a phone; whoever voted from a phone is left as they said. Everyone named must be in the
 * room, the question open and AS-1 hold; until the close a vote may be changed and the last one counts. The question's row is share-locked:
 * votes run together, but none is accepted across a close. The ledger keeps who typed how many, the close how they count.
 */
export async function enterVotes({ actor, now }: Context, input: HandsInput): Promise<Outcome<{ entered: number }>> {
  const { votes, seen, rest, ...ref } = handsInput.parse(input)
  const { okrugId, motionId } = ref
  return transact(async (tx) => {
    const motion = await lockMotion(tx, ref, 'read')
    if (!permits(actor, 'voting.enter-votes', { okrugId })) return refuse('forbidden')
    if (!motion) return refuse('notFound')
    const hall = await votersOf(tx, motion)
    if ('code' in hall) return hall
    const absent = Object.keys(votes).find((id) => !hall.voters.includes(id))
    if (absent) return refuse('voting.voterAbsent', { field: `votes.${absent}` })

    const before = await tx.vote.findMany({
      where: { okrugId, motionId },
      select: { memberId: true, choice: true, via: true },
    })
    const known = new Map(before.map((vote) => [vote.memberId, vote.choice]))
    const ownVoice = new Set(before.filter(({ via }) => via === 'phone').map((vote) => vote.memberId))
    // A form posts every row it shows: only those are said that it did not show so, and none over what another clerk put right meanwhile.
    const meant = Object.entries(votes).filter(([id, choice]) => !seen || (seen[id] ?? '') !== choice)
    const said = new Map(meant.filter(([id, choice]) => known.get(id) !== choice && !ownVoice.has(id)))
    const stale = seen && [...said.keys()].find((id) => (known.get(id) ?? '') !== (seen[id] ?? ''))
    if (stale) return refuse('changedMeanwhile', { field: `votes.${stale}` })
    const silent = rest ? await withoutPhone(tx, motion, hall.voters) : []
    const others = silent.filter((id) => !votes[id] && !known.has(id))
    // Whoever another clerk has heard meanwhile is none of the rest.
    const all = new Map([...said, ...(rest ? others.map((id) => [id, rest] as const) : [])])
    const entered = await write(tx, motion, all, { accountId: actor.accountId, now, rest: others })
    if (entered === 0) return done({ entered: 0 })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: ref.meetingId, motion: motionId, entered }
    await append(tx, okrugId, 'voting.enter-votes', entry, now)
    stirHall(tx, okrugId, ref.meetingId)
    return done({ entered })
  })
}
