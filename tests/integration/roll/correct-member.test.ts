import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { correctMember } from '@/lib/features/roll/commands/correct-member'
import { findMember } from '@/lib/features/roll/queries/members'
import type { CorrectMemberInput } from '@/lib/features/roll/schema'
import { db } from '@/lib/platform/db/client'
import { settlementOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'

const okrugId = '595030000'
const now = at('2026-07-17')
const clerk = acting('secretary', okrugId, now)
const epoch = '2026-01-01T00:00:00.000Z'
let settlementId = ''
let id = ''

const blank = { patronymic: '', settlementId: '', street: '', house: '', flat: '', phone: '' }
const correct = (more: Partial<CorrectMemberInput> = {}, context = clerk) =>
  correctMember(context, { okrugId, id, changedAt: epoch, surname: 'Жаңа', givenName: 'Асан', ...blank, ...more })
const row = () => db.communityMember.findUniqueOrThrow({ where: { okrugId_id: { okrugId, id } } })

beforeAll(async () => {
  await okrugOf(okrugId)
  settlementId = await settlementOf(okrugId, 1)
  await okrugOf('595033000')
})
beforeEach(async () => {
  id = await memberOf(okrugId, { surname: 'Ескі' })
})

describe('correcting a member', () => {
  it('changes what differs and keeps what it was', async () => {
    expect(await correct({ patronymic: 'Үсенұлы', settlementId, phone: '8 701 123 45 67' })).toEqual({
      ok: true,
      changed: true,
    })
    expect(await row()).toMatchObject({
      surname: 'Жаңа',
      settlementId,
      phone: '+77011234567',
      street: null,
      changedAt: now,
    })
    const details = await findMember(clerk.actor, okrugId, id, now)
    expect(details?.history).toMatchObject([
      {
        kind: 'corrected',
        at: now,
        before: [
          { field: 'phone', value: null },
          { field: 'surname', value: 'Ескі' },
          { field: 'settlementId', value: null },
        ],
      },
    ])
  })

  it('tells the ledger which fields, of whom only by pseudonym, and not what stands in them', async () => {
    await correct({ patronymic: 'Үсенұлы' })
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { unitId: okrugId }, orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({ event: 'roll.correct-member', data: { fields: ['surname'] } })
    expect(JSON.stringify(entry.data)).not.toMatch(new RegExp(`Жаңа|Ескі|${id}`))
  })

  it('that changes nothing leaves no trace', async () => {
    const before = await db.ledgerEntry.count()
    expect(await correct({ surname: 'Ескі', patronymic: 'Үсенұлы' })).toEqual({ ok: true, changed: false })
    expect([await db.ledgerEntry.count(), await db.communityMemberChange.count({ where: { memberId: id } })]).toEqual([
      before,
      0,
    ])
  })

  it('does not overwrite what somebody changed meanwhile', async () => {
    const outcomes = await Promise.all([correct({ street: 'Абай' }), correct({ street: 'Сәтбаев' })])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes).toContainEqual({ ok: false, code: 'changedMeanwhile' })
  })

  it('knows only the okrug’s own settlements', async () => {
    const foreign = await settlementOf('595033000', 1)
    for (const wrong of [foreign, '595030900', 'x'])
      expect(await correct({ settlementId: wrong })).toMatchObject({
        code: 'roll.foreignSettlement',
        field: 'settlementId',
      })
  })

  it.each([
    [{ surname: '' }],
    [{ surname: 'А1' }],
    [{ givenName: '=1' }],
    [{ phone: 'жоқ' }],
    [{ street: 'а'.repeat(121) }],
  ])('refuses %j', async (more) => {
    await expect(correct(more)).rejects.toThrow(/ZodError|invalid|too/i)
  })

  it('is the clerk’s of this okrug only', async () => {
    for (const context of [
      { actor: null, now },
      acting('okrugAkim', okrugId, now),
      acting('secretary', '595033000', now),
    ])
      expect(await correct({}, context)).toEqual({ ok: false, code: 'forbidden' })
    const other = acting('secretary', '595033000', now)
    expect(await correct({ okrugId: '595033000' }, other)).toEqual({ ok: false, code: 'notFound' })
  })
})
