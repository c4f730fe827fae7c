import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/features/meetings/attendance/hall-code'
import { checkInByPhone } from '@/lib/features/meetings/commands/check-in-by-phone'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { quorumOf } from '@/lib/features/meetings/queries/presence'
import { db } from '@/lib/platform/db/client'
import { comeByPhone, comeToDesk, countHall, type HallOfPeople, hallOfPeople } from '../../factories/halls'
import { must } from '../../factories/meetings'

let hall: HallOfPeople
beforeEach(async () => {
  hall = await hallOfPeople({ people: 20 })
})

const meeting = () => db.meeting.findFirstOrThrow({ where: { id: hall.meetingId } })
const counted = async () => (await quorumOf(db, await meeting())).count
const guess = (n: number, code = '222222') => checkInByPhone(hall.phone(n), { ...hall.ref, code })

describe('a check-in by phone', () => {
  it('waits for a count of the hall and never raises it', async () => {
    await comeToDesk(hall, 0, 3)
    expect(await comeByPhone(hall, 5)).toEqual({ ok: true, waits: true })
    expect(await counted()).toMatchObject({ present: 3, names: 4, counted: false })
    await countHall(hall, 5)
    expect(await comeByPhone(hall, 6)).toEqual({ ok: true, waits: false })
    expect(await comeByPhone(hall, 7)).toMatchObject({ code: 'meetings.hallFull', params: { present: 5 } })
    expect(await counted()).toMatchObject({ present: 5, names: 5, crowded: false })
    await comeToDesk(hall, 7, 8)
    // Somebody was counted whom nobody named; a phone from anywhere makes the next name nobody new: the hall is counted again.
    expect(await counted()).toMatchObject({ present: 5, names: 6, crowded: true })
    await countHall(hall, 6)
    expect(await counted()).toMatchObject({ present: 6, names: 6, crowded: false })
  })

  it('of ten phones and one free place lets one in', async () => {
    await comeToDesk(hall, 0, 3)
    await countHall(hall, 4)
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => comeByPhone(hall, 5 + n)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await counted()).toMatchObject({ present: 4, names: 4, crowded: false })
  })

  it('sent many times at once is one stay', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => comeByPhone(hall, 5)))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    const stays = await db.presence.findMany({ where: { meetingId: hall.meetingId } })
    expect(stays).toMatchObject([{ arrival: 'phone', channel: 'phone', leftAt: null }])
    await expect(db.presence.create({ data: { ...stays[0], arrivedAt: new Date() } as never })).rejects.toThrow(
      /present_once/,
    )
  })

  it('beside the desk at the same moment is one stay', async () => {
    const both = await Promise.allSettled([comeByPhone(hall, 5), comeToDesk(hall, 5, 6)])
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect(await db.presence.count({ where: { meetingId: hall.meetingId } })).toBe(1)
  })

  it('is of who may take part: not of a child, an excluded person or another okrug', async () => {
    const where = { okrugId_id: { okrugId: hall.okrugId, id: hall.people[5] as string } }
    await db.communityMember.update({ where, data: { birthDate: new Date('2015-01-01') } })
    expect(await comeByPhone(hall, 5)).toMatchObject({ code: 'meetings.notEligible' })
    const other = await hallOfPeople({ people: 3 })
    const { actor, now } = other.phone(2)
    const stranger = { actor, now }
    expect(await checkInByPhone(stranger, { ...hall.ref, code: codeOf(hall.ref, now) })).toMatchObject({
      code: 'forbidden',
    })
    expect(await db.presence.count()).toBe(await db.presence.count({ where: { meetingId: { not: hall.meetingId } } }))
  })

  it('takes the code of this hall alone, and not an old one', async () => {
    const other = await hallOfPeople({ people: 3 })
    const { now } = hall.phone(5)
    expect(await guess(5, codeOf(other.ref, now))).toMatchObject({ code: 'meetings.wrongCode', field: 'code' })
    expect(await guess(5, codeOf(hall.ref, new Date(now.getTime() - 180_000)))).toMatchObject({
      code: 'meetings.wrongCode',
    })
  })

  it('may be guessed ten times an account, and a guesser holds up only themselves', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess(5)))
    const codes = answers.map((answer) => (answer.ok ? 'in' : answer.code))
    expect(codes.filter((code) => code === 'meetings.wrongCode')).toHaveLength(10)
    expect(codes.filter((code) => code === 'meetings.codeThrottled')).toHaveLength(20)
    expect(await comeByPhone(hall, 5)).toMatchObject({ code: 'meetings.codeThrottled' })
    expect(await comeByPhone(hall, 6)).toMatchObject({ ok: true })
    const other = await hallOfPeople({ people: 20 })
    const { actor, now } = other.phone(5)
    const account = {
      actor: actor && { ...actor, accountId: hall.phone(5).actor?.accountId ?? '' },
      now,
      session: null,
    }
    expect(await checkInByPhone(account, { ...other.ref, code: codeOf(other.ref, now) })).toMatchObject({ ok: true })
  })

  it('with the right code is no guess, also where it cannot come in', async () => {
    await comeToDesk(hall, 0, 3)
    await countHall(hall, 3)
    for (let n = 0; n < 15; n++) expect(await comeByPhone(hall, 5)).toMatchObject({ code: 'meetings.hallFull' })
    for (let n = 0; n < 9; n++) expect(await guess(5)).toMatchObject({ code: 'meetings.wrongCode' })
    expect(await comeByPhone(hall, 5)).toMatchObject({ code: 'meetings.hallFull' })
    expect(await guess(5)).toMatchObject({ code: 'meetings.wrongCode' })
    expect(await db.presence.count({ where: { meetingId: hall.meetingId } })).toBe(3)
  })

  it('is refused before registration and after the close', async () => {
    const where = { okrugId_id: { okrugId: hall.okrugId, id: hall.meetingId } }
    await db.meeting.update({ where, data: { state: 'closed', closedAt: new Date() } })
    expect(await comeByPhone(hall, 5)).toMatchObject({ code: 'meetings.wrongState' })
  })

  it('of somebody who was never in the hall is taken back without taking anybody out of it', async () => {
    await comeToDesk(hall, 0, 3)
    for (const n of [5, 6]) await must(comeByPhone(hall, n))
    await countHall(hall, 4)
    expect(await counted()).toMatchObject({ present: 4, names: 5, crowded: true })
    const memberId = hall.people[6] as string
    await must(checkOutMember(hall.desk(), { ...hall.ref, memberId, absent: true }))
    expect(await counted()).toMatchObject({ present: 4, names: 4, crowded: false })
    const atDesk = { ...hall.ref, memberId: hall.people[0] as string, absent: true }
    expect(await checkOutMember(hall.desk(), atDesk)).toMatchObject({ code: 'meetings.metAtDesk' })
  })
})
