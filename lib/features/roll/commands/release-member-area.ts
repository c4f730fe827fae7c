import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { areaFor, shareAreas } from '../queries/assignment'
import { lockMember } from '../queries/locked'
import { type ReleaseMemberAreaInput, releaseMemberAreaInput } from '../schema'

type Code = 'forbidden' | 'notFound' | 'roll.notByHand'

/** Ends an exception: the person goes where the rules say, at once. What it was stays in the history. */
export async function releaseMemberArea(
  { actor, now }: Context,
  input: ReleaseMemberAreaInput,
): Promise<Outcome<object, Code>> {
  const { okrugId, id, ground } = releaseMemberAreaInput.parse(input)
  return transact(
    async (tx) => {
      if (!permits(actor, 'roll.release-member-area', { okrugId })) return refuse('forbidden')
      await shareAreas(tx, okrugId, now)
      const member = await lockMember(tx, okrugId, id)
      if (!member) return refuse('notFound')
      if (!member.areaByHand) return refuse('roll.notByHand')

      const areaId = await areaFor(tx, okrugId, member)
      const data = { areaId, areaByHand: false, changedAt: now }
      await tx.communityMember.update({ where: { okrugId_id: { okrugId, id } }, data })
      const stamp = { okrugId, memberId: id, at: now, accountId: actor.accountId }
      const before = { areaId: member.areaId }
      await tx.communityMemberChange.create({ data: { ...stamp, kind: 'released', before, ground } })
      const by = await pseudonymOf(tx, okrugId, actor.accountId)
      const whose = await pseudonymOf(tx, okrugId, id)
      await append(tx, okrugId, 'roll.release-member-area', { by, member: whose }, now)
      return done()
    },
    { timeout: 60_000 },
  )
}
