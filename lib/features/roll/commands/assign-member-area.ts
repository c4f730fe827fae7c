import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { shareAreas } from '../queries/assignment'
import { lockMember } from '../queries/locked'
import { type AssignMemberAreaInput, assignMemberAreaInput } from '../schema'

type Code = 'forbidden' | 'notFound' | 'roll.noSuchArea' | 'roll.areaClosed' | 'roll.alreadyThere'

/** Puts a person into an area by hand, whatever the rules say of the address. It lasts until it is ended or the area is closed. */
export async function assignMemberArea(
  { actor, now }: Context,
  input: AssignMemberAreaInput,
): Promise<Outcome<object, Code>> {
  const { okrugId, id, areaId, ground } = assignMemberAreaInput.parse(input)
  return transact(
    async (tx) => {
      if (!permits(actor, 'roll.assign-member-area', { okrugId })) return refuse('forbidden')
      await shareAreas(tx, okrugId, now)
      const member = await lockMember(tx, okrugId, id)
      if (!member) return refuse('notFound')
      const area = await tx.area.findUnique({ where: { okrugId_id: { okrugId, id: areaId } } })
      if (!area) return refuse('roll.noSuchArea', { field: 'areaId' })
      if (area.closedAt) return refuse('roll.areaClosed', { field: 'areaId' })
      if (member.areaByHand && member.areaId === areaId) return refuse('roll.alreadyThere', { field: 'areaId' })

      const data = { areaId, areaByHand: true, changedAt: now }
      await tx.communityMember.update({ where: { okrugId_id: { okrugId, id } }, data })
      const stamp = { okrugId, memberId: id, at: now, accountId: actor.accountId }
      const before = { areaId: member.areaId }
      await tx.communityMemberChange.create({ data: { ...stamp, kind: 'assigned', before, ground } })
      const by = await pseudonymOf(tx, okrugId, actor.accountId)
      const whose = await pseudonymOf(tx, okrugId, id)
      await append(tx, okrugId, 'roll.assign-member-area', { by, member: whose, area: areaId }, now)
      return done()
    },
    { timeout: 60_000 },
  )
}
