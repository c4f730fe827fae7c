import { beforeEach, describe, expect, it } from 'vitest'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { db } from '@/lib/platform/db/client'
import { acting } from '../../factories/desk'
import { must, openSession, type Session } from '../../factories/meetings'

let session: Session
beforeEach(async () => {
  session = await openSession({ present: 12 })
})

const memberOf = (seat: number) => session.members[seat - 1]?.memberId as string
const checkOut = (seat: number) => checkOutMember(session.desk(), { ...session.ref, memberId: memberOf(seat) })

describe('checking out a member', () => {
  it('ends the stay, changes its leaf and computes quorum again', async () => {
    const where = { meetingId: session.meetingId, memberId: memberOf(3) }
    const before = await db.presence.findFirstOrThrow({ where })
    expect(await checkOut(3)).toMatchObject({ ok: true, quorum: { holds: false, actual: 11, required: 12 } })
    const after = await db.presence.findFirstOrThrow({ where })
    expect(after.leftAt).not.toBeNull()
    expect(after.leaf).not.toBe(before.leaf)
  })

  it('is of someone who is there, once', async () => {
    await must(checkOut(3))
    expect(await checkOut(3)).toMatchObject({ code: 'meetings.notPresent' })
    expect(await checkOut(20)).toMatchObject({ code: 'meetings.notPresent' })
  })

  it('counts one departure when many clerks note it at once', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => checkOut(3)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })

  it('never ends before it began, though clocks differ', async () => {
    const past = acting('secretary', session.okrugId, new Date('2026-09-15T00:00:00Z'))
    await must(checkOutMember(past, { ...session.ref, memberId: memberOf(3) }))
    const stay = await db.presence.findFirstOrThrow({ where: { memberId: memberOf(3) } })
    expect(stay.leftAt).toEqual(stay.arrivedAt)
  })

  it('is the secretary’s', async () => {
    const input = { ...session.ref, memberId: memberOf(1) }
    expect(await checkOutMember(session.desk('okrugAkim'), input)).toMatchObject({ code: 'forbidden' })
  })
})
