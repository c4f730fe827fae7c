import { describe, expect, it } from 'vitest'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeRegistration } from '@/lib/features/meetings/commands/close-registration'
import { failMeeting } from '@/lib/features/meetings/commands/fail-meeting'
import { publishedMeeting } from '@/lib/features/meetings/queries/published'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { withdrawMotion } from '@/lib/features/voting/commands/withdraw-motion'
import { db } from '@/lib/platform/db/client'
import { acting } from '../../factories/desk'
import { actsOf } from '../../factories/ledger'
import {
  agreedSession,
  must,
  openSession,
  registeringSession,
  type Session,
  sentSession,
  startsAt,
} from '../../factories/meetings'

const fail = (session: Session, now = startsAt) => failMeeting(acting('secretary', session.okrugId, now), session.ref)
const row = (session: Session) => db.meeting.findFirstOrThrow({ where: { id: session.meetingId } })
const leave = async (session: Session, ...seats: number[]) => {
  for (const seat of seats)
    await must(
      checkOutMember(session.desk(), {
        ...session.ref,
        memberId: session.members[seat - 1]?.memberId as string,
      }),
    )
}

describe('declaring a session failed', () => {
  it('writes the act: verdict, who came and who did not, the next lawful date', async () => {
    const session = await registeringSession({ present: 11 })
    await must(closeRegistration(session.desk(), session.ref))
    expect(await fail(session)).toMatchObject({ ok: true, next: '2026-09-25' })
    const failed = await row(session)
    expect(failed).toMatchObject({
      state: 'failed',
      failedAt: startsAt,
      failure: {
        verdict: { rule: 'AS-1', holds: false, required: 12, actual: 11, on: '2026-09-15' },
        next: { rule: 'NT-1', date: '2026-09-25' },
      },
    })
    const act = failed.failure as { present: { seat: number; name: string }[]; absent: object[] }
    expect(act.present.map((one) => one.seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(act.present[0]?.name).toMatch(/^Сынақов\d+ Асан Үсенұлы$/)
    expect(act.absent).toHaveLength(13)
    const [entry] = await actsOf(session.okrugId, 'meetings.fail-meeting')
    expect(entry?.data).toMatchObject({ eligible: 24, present: 11, next: { date: '2026-09-25' } })
    expect(JSON.stringify(entry)).not.toContain('Сынақов')
  })

  it('freezes the registration that nobody closed', async () => {
    const session = await registeringSession({ present: 3 })
    await must(fail(session))
    expect(await row(session)).toMatchObject({ eligible: 24, registrationClosedAt: startsAt })
  })

  it('is public with the quorum of its act, whatever the registration had been', async () => {
    const session = await registeringSession({ present: 12 })
    await must(closeRegistration(session.desk(), session.ref))
    await leave(session, 5)
    await must(fail(session))
    const shown = await publishedMeeting(session.okrugId, session.meetingId)
    expect(shown?.quorum).toMatchObject({ rule: 'AS-1', holds: false, actual: 11 })
  })

  it.each([
    ['nobody began to register for', 'materialsSent', sentSession],
    ['its registration went on after it', 'registration', () => registeringSession({ present: 13 })],
  ] as const)('is what is left of a session whose day is over, where %s', async (_, state, made) => {
    const session = await made()
    const [evening, next] = [12, 24].map((hours) => new Date(startsAt.getTime() + hours * 3_600_000))
    const code = state === 'registration' ? 'meetings.quorumHolds' : 'meetings.wrongState'
    expect(await fail(session, evening)).toMatchObject({ code })
    expect(await row(session)).toMatchObject({ state })
    expect(await fail(session, next)).toMatchObject({ ok: true, next: '2026-09-26' })
    const failed = await row(session)
    expect(failed).toMatchObject({ state: 'failed', failure: { unopened: true } })
    // Where nobody began to register, nobody is said to have stayed away, in the act, in public, or in the ledger.
    const act = failed.failure as { verdict: object | null; present: object[]; absent: object[] }
    expect([act.present.length, act.absent.length]).toEqual(state === 'registration' ? [13, 11] : [0, 0])
    const { quorum } = (await publishedMeeting(session.okrugId, session.meetingId)) ?? {}
    const { data } = (await actsOf(session.okrugId, 'meetings.fail-meeting'))[0] ?? {}
    const found = state === 'registration' ? { rule: 'AS-1', actual: 13, required: 12 } : null
    for (const verdict of [act.verdict, quorum, data?.verdict ?? null])
      if (found) expect(verdict).toMatchObject(found)
      else expect(verdict).toBeNull()
  })

  it('waits for the announced time', async () => {
    const session = await registeringSession({ present: 11 })
    expect(await fail(session, new Date(startsAt.getTime() - 1))).toMatchObject({ code: 'meetings.tooEarly' })
  })

  it('is impossible with a quorum, at any time of the day', async () => {
    const session = await registeringSession({ present: 11 })
    const memberId = session.members[11]?.memberId as string
    await must(checkInMember(session.desk(), { ...session.ref, memberId }))
    expect(await fail(session)).toMatchObject({ code: 'meetings.quorumHolds', verdict: { actual: 12, holds: true } })
  })

  it('takes the short notice for a session on candidates for akim', async () => {
    const session = await registeringSession({ present: 1 })
    await db.agendaItem.updateMany({ where: { meetingId: session.meetingId }, data: { competence: 'akimCandidates' } })
    expect(await fail(session)).toMatchObject({ next: '2026-09-18' })
  })

  it('also ends a session that lost its quorum before it had an agenda, but not under an open question', async () => {
    const session = await openSession({ present: 12 })
    const candidateId = session.members[0]?.memberId as string
    const { motionId } = await must(openMotion(session.desk(), { ...session.ref, kind: 'chair', candidateId }))
    await leave(session, 12)
    expect(await fail(session)).toMatchObject({ code: 'voting.motionOpen' })
    await must(withdrawMotion(session.desk(), { ...session.ref, motionId }))
    await must(fail(session))
    expect(await row(session)).toMatchObject({ state: 'failed', eligible: 24, quorumVerdict: { actual: 12 } })
  })

  it('is too late once there is an agenda, too early before registration', async () => {
    const agreed = await agreedSession({ present: 13 })
    await leave(agreed, 5, 6)
    expect(await fail(agreed)).toMatchObject({ code: 'meetings.wrongState' })
    expect(await fail(await sentSession())).toMatchObject({ code: 'meetings.wrongState' })
  })

  it('is the apparatus’s', async () => {
    const session = await registeringSession({ present: 1 })
    expect(await failMeeting(acting('assemblyMember', session.okrugId, startsAt), session.ref)).toMatchObject({
      code: 'forbidden',
    })
    await must(failMeeting(acting('okrugAkim', session.okrugId, startsAt), session.ref))
  })
})
