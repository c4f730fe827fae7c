import { beforeEach, describe, expect, it } from 'vitest'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { closeRegistration } from '@/lib/features/meetings/commands/close-registration'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import { db, transact } from '@/lib/platform/db/client'
import { append } from '@/lib/platform/ledger/append'
import { rootOf } from '@/lib/platform/ledger/merkle'
import { seated } from '../../factories/assemblies'
import { acting } from '../../factories/desk'
import { actsOf } from '../../factories/ledger'
import { must, registeringSession, type Session, sentSession } from '../../factories/meetings'

let session: Session
beforeEach(async () => {
  session = await registeringSession({ present: 13 })
})

const close = () => closeRegistration(session.desk(), session.ref)
const meeting = () => db.meeting.findFirstOrThrow({ where: { id: session.meetingId } })
const present = (count: number) => session.members.slice(0, count).map((member) => member.memberId)

describe('closing registration', () => {
  it('freezes seats, presence and the verdict, and appends totals with the root of the rows', async () => {
    expect(await close()).toMatchObject({ ok: true, quorum: { rule: 'AS-1', holds: true, required: 12, actual: 13 } })
    const row = await meeting()
    expect(row).toMatchObject({
      state: 'registration',
      eligible: 24,
      quorumVerdict: { rule: 'AS-1', holds: true, on: '2026-09-15' },
    })
    expect(row.registeredIds.toSorted()).toEqual(present(13).toSorted())
    expect(row.eligibleIds).toHaveLength(24)
    const stays = await db.presence.findMany({ where: { meetingId: session.meetingId } })
    const [entry] = await actsOf(session.okrugId, 'meetings.close-registration')
    expect(entry?.data).toMatchObject({ eligible: 24, present: 13, root: rootOf(stays.map((stay) => stay.leaf)) })
  })

  it('announces a missing quorum as well', async () => {
    const few = await registeringSession({ present: 11 })
    expect(await closeRegistration(few.desk(), few.ref)).toMatchObject({ ok: true, quorum: { holds: false } })
  })

  it('is not moved by a later change of the roll or by who comes late', async () => {
    await must(close())
    const frozen = await meeting()
    await seated(session.okrugId, 25)
    await db.assemblyMembership.updateMany({
      where: { id: { in: present(5) } },
      data: { endedOn: new Date('2026-01-02'), endReason: 'x' },
    })
    const late = session.members[20]?.memberId as string
    await must(checkInMember(session.desk(), { ...session.ref, memberId: late }))
    expect(await meeting()).toEqual(frozen)
  })

  it('needs registration to be open, and the secretary', async () => {
    const early = await sentSession()
    expect(await closeRegistration(early.desk(), early.ref)).toMatchObject({ code: 'meetings.wrongState' })
    expect(await closeRegistration(session.desk('okrugAkim'), session.ref)).toMatchObject({ code: 'forbidden' })
  })
})

describe('two clerks closing at once', () => {
  const clerks = () => Array.from({ length: 12 }, () => acting('secretary', session.okrugId, session.desk().now))

  it('one wins, the others are told, one entry is written', async () => {
    const results = await Promise.all(clerks().map((clerk) => closeRegistration(clerk, session.ref)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    const told = results.filter((result) => !result.ok && result.code === 'meetings.registrationClosed')
    expect(told).toHaveLength(11)
    expect(await actsOf(session.okrugId, 'meetings.close-registration')).toHaveLength(1)
  })

  it('with arrivals at the same moment freezes exactly those it counted', async () => {
    const late = session.members.slice(13)
    const [closed] = await Promise.all([
      must(close()),
      ...late.map(({ memberId }) => checkInMember(session.desk(), { ...session.ref, memberId })),
    ])
    expect((await meeting()).registeredIds).toHaveLength(closed.quorum.actual ?? -1)
  })

  it('would all win if they read, then wrote', async () => {
    const careless = ({ now }: { now: Date }) =>
      transact(async (tx) => {
        const row = await tx.meeting.findFirstOrThrow({ where: { id: session.meetingId } })
        if (row.registrationClosedAt) return false
        await new Promise((resolve) => setTimeout(resolve, 50))
        const where = { okrugId_id: { okrugId: session.okrugId, id: session.meetingId } }
        await tx.meeting.update({ where, data: { registrationClosedAt: now } })
        await append(tx, session.okrugId, 'meetings.close-registration', {}, now)
        return true
      })
    const results = await Promise.all(clerks().slice(0, 4).map(careless))
    expect(results.filter(Boolean).length).toBeGreaterThan(1)
  })

  it('wait for each other at the meeting’s row', async () => {
    const order: string[] = []
    await transact(async (tx) => {
      await lockMeeting(tx, session.okrugId, session.meetingId)
      const other = close().then(() => order.push('other'))
      await new Promise((resolve) => setTimeout(resolve, 150))
      order.push('mine')
      return { other }
    }).then(({ other }) => other)
    expect(order).toEqual(['mine', 'other'])
  })
})
