import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { lockMember } from '../queries/locked'
import { exclusionOf } from '../queries/standing'
import { type ExcludeMemberInput, excludeMemberInput } from '../schema'

type Code = 'forbidden' | 'notFound' | 'roll.alreadyExcluded'

/**
 * Keeps a person from counting from a day on: declared incapable by a court or serving a sentence (L39-3(1)), moved away, died. The
 * row stays on the roll. The ledger says that it happened and not why: the reason is nobody's business but the office's.
 */
export async function excludeMember(
  { actor, now }: Context,
  input: ExcludeMemberInput,
): Promise<Outcome<object, Code>> {
  const { okrugId, id, reason, from, until, ground } = excludeMemberInput.parse(input)
  return transact(async (tx) => {
    const member = await lockMember(tx, okrugId, id)
    if (!permits(actor, 'roll.exclude-member', { okrugId })) return refuse('forbidden')
    if (!member) return refuse('notFound')
    const last = exclusionOf(member)
    if (last && (!last.until || last.until >= almatyDate(now))) return refuse('roll.alreadyExcluded')

    const exclusion = {
      exclusionReason: reason,
      excludedFrom: new Date(from),
      excludedUntil: until ? new Date(until) : null,
    }
    await tx.communityMember.update({ where: { okrugId_id: { okrugId, id } }, data: { ...exclusion, changedAt: now } })
    const before = { exclusion: last }
    const change = {
      okrugId,
      memberId: id,
      kind: 'excluded',
      at: now,
      accountId: actor.accountId,
      before,
      ground,
    } as const
    await tx.communityMemberChange.create({ data: change })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const whose = await pseudonymOf(tx, okrugId, id)
    await append(tx, okrugId, 'roll.exclude-member', { by, member: whose }, now)
    await publish(tx, okrugId)
    return done()
  })
}
