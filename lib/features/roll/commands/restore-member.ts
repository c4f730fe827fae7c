import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMember } from '../queries/locked'
import { exclusionOf } from '../queries/standing'
import { type RestoreMemberInput, restoreMemberInput } from '../schema'

/** Ends an exclusion at once, because it is over or was a mistake. What it was stays in the history. */
export async function restoreMember(
  { actor, now }: Context,
  input: RestoreMemberInput,
): Promise<Outcome<object, 'forbidden' | 'notFound' | 'roll.notExcluded'>> {
  const { okrugId, id, ground } = restoreMemberInput.parse(input)
  return transact(async (tx) => {
    const member = await lockMember(tx, okrugId, id)
    if (!permits(actor, 'roll.restore-member', { okrugId })) return refuse('forbidden')
    if (!member) return refuse('notFound')
    const last = exclusionOf(member)
    if (!last) return refuse('roll.notExcluded')

    const none = { exclusionReason: null, excludedFrom: null, excludedUntil: null }
    await tx.communityMember.update({ where: { okrugId_id: { okrugId, id } }, data: { ...none, changedAt: now } })
    const before = { exclusion: last }
    const change = {
      okrugId,
      memberId: id,
      kind: 'restored',
      at: now,
      accountId: actor.accountId,
      before,
      ground,
    } as const
    await tx.communityMemberChange.create({ data: change })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const whose = await pseudonymOf(tx, okrugId, id)
    await append(tx, okrugId, 'roll.restore-member', { by, member: whose }, now)
    await publish(tx, okrugId)
    return done()
  })
}
