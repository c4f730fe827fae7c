import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { hallOf } from '@/lib/features/voting/queries/hall'
import { db } from '@/lib/platform/db/client'
import type * as Norms from '@/lib/statute/norms'
import { accountWith } from '../../factories/accounts'
import {
  agreedSession,
  ask,
  chairedSession,
  closedSession,
  decide,
  must,
  openSession,
  registeringSession,
  type Session,
  sentSession,
  startsAt,
  times,
} from '../../factories/meetings'

const show = async (session: Session, now = startsAt) => {
  const hall = await hallOf(session.okrugId, session.meetingId, now)
  if (!hall) throw new Error('no such meeting')
  return hall
}
const leave = (session: Session, ...seats: number[]) =>
  Promise.all(
    seats.map((seat) =>
      must(
        checkOutMember(session.desk(), {
          ...session.ref,
          memberId: session.members[seat - 1]?.memberId as string,
        }),
      ),
    ),
  )

describe('the hall', () => {
  it('offers one step after the other', async () => {
    expect((await show(await sentSession())).next).toEqual({ do: 'openRegistration' })
    expect((await show(await registeringSession())).next).toEqual({ do: 'closeRegistration' })
    expect((await show(await openSession())).next).toEqual({ do: 'elect', office: 'chair' })
    const chaired = await chairedSession()
    expect((await show(chaired)).next).toEqual({ do: 'include', itemId: chaired.items[0] })
    const agreed = await agreedSession()
    expect((await show(agreed)).next).toEqual({ do: 'decide', itemId: agreed.items[0] })
    expect((await show(await closedSession())).next).toEqual({ do: 'nothing' })
  })

  it('names the akim of the day, who opens unless he authorised another', async () => {
    const session = await registeringSession()
    const roles = (until?: string) => [{ role: 'okrugAkim' as const, unitId: session.okrugId, until }]
    expect(await show(session)).toMatchObject({ akim: null })
    await accountWith({ roles: roles('2026-08-31') })
    expect(await show(session)).toMatchObject({ akim: null })
    const { id } = await accountWith({ roles: roles() })
    const { displayName } = await db.account.findUniqueOrThrow({ where: { id } })
    expect(await show(session)).toMatchObject({ akim: displayName })
  })

  it('counts an open question as if it were closed now', async () => {
    const session = await agreedSession({ present: 14 })
    const motionId = await ask(session, { kind: 'decision', itemId: session.items[0] as string }, times(14, 'for'))
    await leave(session, 13, 14)
    const { current, next } = await show(session)
    expect(current).toMatchObject({ id: motionId, count: { for: 12, present: 12, notVoting: 0 }, needed: 7 })
    expect(Object.keys(current?.choices ?? {})).toHaveLength(14)
    expect(next).toEqual({ do: 'vote', motionId })
    await leave(session, 12)
    expect((await show(session)).next).toEqual({ do: 'withdraw', motionId })
  })

  it('shows a tie to its chair, and the closing when the chair is gone', async () => {
    const session = await agreedSession({ present: 14 })
    const tie = [...times(7, 'for' as const), ...times(7, 'against' as const)]
    const { motionId } = await decide(session, { kind: 'decision', itemId: session.items[0] as string }, tie)
    expect(await show(session)).toMatchObject({
      next: { do: 'settleTie', motionId },
      chair: { here: true },
      current: { id: motionId, verdict: { rule: 'DC-2' }, adopted: null },
    })
    await leave(session, 1)
    expect(await show(session)).toMatchObject({ next: { do: 'closeMeeting' }, chair: { here: false } })
  })

  it('hides a meeting of another okrug and one without notice', async () => {
    const session = await sentSession()
    expect(await hallOf('595099000', session.meetingId, startsAt)).toBeNull()
  })
})

describe('a later change of the norms', () => {
  const norms = '@/lib/statute/norms'
  afterEach(() => {
    vi.doUnmock(norms)
    vi.resetModules()
  })

  it('changes no past result, though an open question would feel it', async () => {
    const session = await agreedSession({ present: 13 })
    const [first, second] = session.items as [string, string]
    await decide(session, { kind: 'decision', itemId: first }, times(7, 'for'))
    const open = await ask(session, { kind: 'decision', itemId: second }, times(7, 'for'))
    const before = await show(session)
    vi.resetModules()
    vi.doMock(norms, async (original) => {
      const real = await original<typeof Norms>()
      const stricter = { decisionMajority: { of: 2, in: 3 }, sessionQuorum: { of: 1, in: 3 } }
      return { ...real, normsAt: (day: `${number}-${number}-${number}`) => ({ ...real.normsAt(day), ...stricter }) }
    })
    const { hallOf: laterHallOf } = await import('@/lib/features/voting/queries/hall')
    const after = await laterHallOf(session.okrugId, session.meetingId, startsAt)
    expect(after?.items[0]).toEqual(before.items[0])
    expect(after?.attendance.result).toEqual(before.attendance.result)
    expect([before.current?.needed, after?.current?.needed]).toEqual([7, 9])
    await must(closeMotion(session.desk(), { ...session.ref, motionId: open }))
  })
})
