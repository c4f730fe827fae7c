import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { enterHeadcount } from '@/lib/features/meetings/commands/enter-headcount'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { acting } from '../../factories/desk'
import { type HallOfPeople, hallOfPeople } from '../../factories/halls'
import { must } from '../../factories/meetings'

let hall: HallOfPeople
beforeEach(async () => {
  hall = await hallOfPeople({ people: 20 })
})

const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()]
const enter = (accountId: string, count: number) =>
  enterHeadcount(hall.desk('commissionMember', accountId), { ...hall.ref, count })
const agreed = async () => (await db.meeting.findFirstOrThrow({ where: { id: hall.meetingId } })).headcount

describe('a count of the hall', () => {
  it('stands once two accounts enter the same; until then each may enter again', async () => {
    expect(await enter(one, 12)).toEqual({ ok: true, round: 1, agreed: false })
    expect(await enter(two, 13)).toEqual({ ok: true, round: 1, agreed: false })
    expect(await agreed()).toBeNull()
    expect(await enter(one, 13)).toEqual({ ok: true, round: 1, agreed: true })
    expect(await agreed()).toBe(13)
    expect(await enter(one, 15)).toEqual({ ok: true, round: 2, agreed: false })
    expect(await agreed()).toBe(13)
    expect(await enter(three, 15)).toEqual({ ok: true, round: 2, agreed: true })
    expect(await agreed()).toBe(15)
  })

  it('entered by two at once agrees', async () => {
    for (let round = 1; round <= 5; round++) {
      const answers = await Promise.all([enter(one, round), enter(two, round)])
      expect(answers.filter((answer) => answer.ok && answer.agreed)).toHaveLength(1)
      expect(await agreed()).toBe(round)
    }
  })

  it('entered by one account however often agrees with nobody', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => enter(one, 12)))
    expect(answers.some((answer) => answer.ok && answer.agreed)).toBe(false)
    expect(await agreed()).toBeNull()
    const row = await db.headcount.findFirstOrThrow({ where: { meetingId: hall.meetingId } })
    await expect(db.headcount.create({ data: row })).rejects.toThrow(/headcount_pkey/)
  })

  it('is entered by the apparatus, the commission, and the elected chair and secretary in person', async () => {
    for (const role of ['secretary', 'okrugAkim', 'commissionMember'] as const)
      await must(enterHeadcount(hall.desk(role, randomUUID()), { ...hall.ref, count: 5 }))
    for (const n of [0, 1]) await must(enterHeadcount(hall.phone(n), { ...hall.ref, count: 6 }))
    expect(await agreed()).toBe(6)
    expect(await enterHeadcount(hall.phone(2), { ...hall.ref, count: 6 })).toMatchObject({ code: 'forbidden' })
    const elsewhere = acting('secretary', '595999000', hall.desk().now)
    expect(await enterHeadcount(elsewhere, { ...hall.ref, count: 6 })).toMatchObject({ code: 'forbidden' })
  })

  it('is no officer’s for whose account the office printed a code since the election: one clerk would agree with himself', async () => {
    const context = hall.phone(0)
    const accountId = (await accountWith()).id
    const chair = { ...context, actor: { ...(context.actor as Actor), accountId } }
    const code = { accountId, okrugId: hall.okrugId, expiresAt: new Date() }
    await db.oneTimeCode.create({ data: { ...code, digest: 'e'.repeat(64), issuedAt: new Date() } })
    expect(await enterHeadcount(chair, { ...hall.ref, count: 5 })).toMatchObject({ code: 'accounts.codeSince' })
    // Signed in by IIN it is the person's own doing.
    const session = { id: 's', method: 'identity' as const, second: 'off' as const, provenAt: null }
    expect(await enterHeadcount({ ...chair, session }, { ...hall.ref, count: 5 })).toMatchObject({ ok: true })
  })

  it('is not of more people than may take part', async () => {
    await must(enter(one, 20))
    expect(await enter(two, 21)).toMatchObject({ code: 'meetings.countAboveBase', params: { count: 21, eligible: 20 } })
    expect(await db.headcount.count({ where: { meetingId: hall.meetingId } })).toBe(1)
  })

  it('is in the ledger', async () => {
    await must(enter(one, 7))
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { unitId: hall.okrugId }, orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({ event: 'meetings.enter-headcount', data: { round: 1, count: 7, agreed: false } })
  })
})
