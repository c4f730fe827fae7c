import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { areaFor, shareAreas } from '../queries/assignment'
import { lockMember } from '../queries/locked'
import { placesOf } from '../queries/places'
import { type CorrectMemberInput, correctMemberInput } from '../schema'

type Code = 'forbidden' | 'notFound' | 'changedMeanwhile' | 'roll.foreignSettlement'

/**
 * Corrects how a person is written on the roll: names, address, phone. IIN and birth date are one with the person and never change;
 * whoever was entered under a wrong IIN is excluded and brought in anew. Who moves within the okrug comes into the new address's area,
 * unless put into one by hand. Answers whether anything differed.
 */
export async function correctMember(
  { actor, now }: Context,
  input: CorrectMemberInput,
): Promise<Outcome<{ changed: boolean }, Code>> {
  const { okrugId, id, changedAt, ...wished } = correctMemberInput.parse(input)
  const work = async (tx: Tx): Promise<Outcome<{ changed: boolean }, Code>> => {
    if (!permits(actor, 'roll.correct-member', { okrugId })) return refuse('forbidden')
    await shareAreas(tx, okrugId, now)
    const member = await lockMember(tx, okrugId, id)
    if (!member) return refuse('notFound')
    if (member.changedAt.toISOString() !== changedAt) return refuse('changedMeanwhile')
    // Where an okrug has no settlements its own code stands for the place, and the row's stays empty.
    const places = (await placesOf(tx, okrugId)).map(({ kato }) => (kato === okrugId ? null : kato))
    const stays = wished.settlementId === member.settlementId
    if (!stays && !places.includes(wished.settlementId))
      return refuse('roll.foreignSettlement', { field: 'settlementId' })

    const fields = (Object.keys(wished) as (keyof typeof wished)[]).filter((field) => wished[field] !== member[field])
    if (fields.length === 0) return done({ changed: false })
    const before = Object.fromEntries(fields.map((field) => [field, member[field]]))
    const areaId = member.areaByHand ? member.areaId : await areaFor(tx, okrugId, wished)
    const data = { ...wished, areaId, changedAt: now }
    await tx.communityMember.update({ where: { okrugId_id: { okrugId, id } }, data })
    const change = { okrugId, memberId: id, kind: 'corrected', at: now, accountId: actor.accountId, before } as const
    await tx.communityMemberChange.create({ data: change })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const whose = await pseudonymOf(tx, okrugId, id)
    await append(
      tx,
      okrugId,
      'roll.correct-member',
      { by, member: whose, fields, moved: areaId === member.areaId ? 0 : 1 },
      now,
    )
    return done({ changed: true })
  }
  return transact(work, { timeout: 60_000 })
}
