import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMotion } from '../queries/locked'
import { type HandsInput, handsInput } from '../schema'
import { votersOf, write } from './cast-vote'

/**
 * The hands of the hall as the secretary counted them, by name, in one go: all are written or none. `rest` is said for everyone present who is
 * neither named nor has voted before. The rules are those of `cast-vote`; the ledger keeps who typed how many, the close how they count.
 */
export async function enterVotes({ actor, now }: Context, input: HandsInput): Promise<Outcome<{ entered: number }>> {
  const { votes, rest, ...ref } = handsInput.parse(input)
  const { okrugId, motionId } = ref
  return transact(async (tx) => {
    const motion = await lockMotion(tx, ref, 'read')
    if (!permits(actor, 'voting.enter-votes', { okrugId })) return refuse('forbidden')
    if (!motion) return refuse('notFound')
    const voters = await votersOf(tx, motion)
    if ('code' in voters) return voters
    const absent = Object.keys(votes).find((id) => !voters.present.includes(id))
    if (absent) return refuse('voting.voterAbsent', { field: `votes.${absent}` })

    const before = await tx.vote.findMany({
      where: { okrugId, motionId },
      select: { membershipId: true, choice: true },
    })
    const known = new Map(before.map((vote) => [vote.membershipId, vote.choice]))
    const said = new Map(Object.entries(votes).filter(([id, choice]) => known.get(id) !== choice))
    if (rest) for (const id of voters.present) if (!votes[id] && !known.has(id)) said.set(id, rest)
    await write(tx, motion, said, { accountId: actor.accountId, now })
    if (said.size === 0) return done({ entered: 0 })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: ref.meetingId, motion: motionId, entered: said.size }
    await append(tx, okrugId, 'voting.enter-votes', entry, now)
    return done({ entered: said.size })
  })
}
