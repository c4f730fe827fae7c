import { beforeEach, describe, expect, it } from 'vitest'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeRegistration } from '@/lib/features/meetings/commands/close-registration'
import { db } from '@/lib/platform/db/client'
import { seated } from '../../factories/assemblies'
import { closedSession, must, registeringSession, type Session, sentSession } from '../../factories/meetings'

let session: Session
beforeEach(async () => {
  session = await registeringSession({ present: 11 })
})

const memberOf = (seat: number) => session.members[seat - 1]?.memberId as string
const checkIn = (memberId: string) => checkInMember(session.desk(), { ...session.ref, memberId })
const stays = () => db.presence.count({ where: { meetingId: session.meetingId } })

describe('checking in a member', () => {
  it('computes quorum again: 12 of 24 is enough, 11 is not', async () => {
    await must(checkOutMember(session.desk(), { ...session.ref, memberId: memberOf(11) }))
    expect(await checkIn(memberOf(11))).toMatchObject({ quorum: { rule: 'AS-1', holds: false, actual: 11 } })
    expect(await checkIn(memberOf(12))).toMatchObject({ quorum: { holds: true, required: 12, actual: 12 } })
  })

  it('takes only holders of a seat filled on the day', async () => {
    const late = await seated(session.okrugId, 25, { since: '2026-09-16' })
    expect(await checkIn(late.memberId)).toMatchObject({ code: 'meetings.noSeat' })
    await db.assemblyMembership.updateMany({
      where: { memberId: memberOf(20) },
      data: { endedOn: new Date('2026-09-15'), endReason: 'x' },
    })
    expect(await checkIn(memberOf(20))).toMatchObject({ code: 'meetings.noSeat' })
    const stranger = await sentSession()
    expect(await checkIn(stranger.members[0]?.memberId as string)).toMatchObject({ code: 'meetings.noSeat' })
  })

  it('keeps to the seats frozen with registration, whatever happens to the assembly later', async () => {
    await must(checkIn(memberOf(12)))
    await must(closeRegistration(session.desk(), session.ref))
    const late = await seated(session.okrugId, 25)
    expect(await checkIn(late.memberId)).toMatchObject({ code: 'meetings.noSeat' })
    await db.assemblyMembership.updateMany({
      where: { memberId: memberOf(20) },
      data: { endedOn: new Date('2026-09-01'), endReason: 'x' },
    })
    expect(await checkIn(memberOf(20))).toMatchObject({ quorum: { actual: 13, required: 12 } })
  })

  it('lets a member return as a new stay', async () => {
    const memberId = memberOf(1)
    await must(checkOutMember(session.desk(), { ...session.ref, memberId }))
    expect(await checkIn(memberId)).toMatchObject({ quorum: { actual: 11 } })
    expect(await db.presence.count({ where: { meetingId: session.meetingId, memberId } })).toBe(2)
  })

  it('is over when the session is', async () => {
    const over = await closedSession()
    const memberId = over.members[20]?.memberId as string
    expect(await checkInMember(over.desk(), { ...over.ref, memberId })).toMatchObject({
      code: 'meetings.wrongState',
    })
  })

  it('is the secretary’s', async () => {
    const input = { ...session.ref, memberId: memberOf(12) }
    expect(await checkInMember(session.desk('assemblyMember'), input)).toMatchObject({ code: 'forbidden' })
  })
})

describe('the same member checked in by many at once', () => {
  const race = () => Promise.all(Array.from({ length: 20 }, () => checkIn(memberOf(12))))

  it('comes in once; the others are told', async () => {
    const before = await stays()
    const results = await race()
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.code === 'meetings.alreadyPresent')).toHaveLength(19)
    expect(await stays()).toBe(before + 1)
  })

  it('would be counted many times without the index present_once', async () => {
    await db.$executeRaw`drop index present_once`
    const before = await stays()
    await race()
    expect(await stays()).toBeGreaterThan(before + 1)
  })
})
