import { expect, it } from 'vitest'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeRegistration } from '@/lib/features/meetings/commands/close-registration'
import { enterHeadcount } from '@/lib/features/meetings/commands/enter-headcount'
import { openMeeting } from '@/lib/features/meetings/commands/open-meeting'
import { db } from '@/lib/platform/db/client'
import { acting } from '../../factories/desk'
import { actsOf } from '../../factories/ledger'
import { must, registeringSession, type Session, startsAt } from '../../factories/meetings'

async function registered(present: number): Promise<Session> {
  const session = await registeringSession({ present })
  await must(closeRegistration(session.desk(), session.ref))
  return session
}
const open = (session: Session) => openMeeting(session.desk('okrugAkim'), { ...session.ref, openedBy: 'Ахметов А.' })
const memberOf = (session: Session, seat: number) => ({
  ...session.ref,
  memberId: session.members[seat - 1]?.memberId as string,
})

it.each([
  [11, false],
  [12, true],
  [13, true],
])('with %i of 24 present: %s', async (present, opens) => {
  const session = await registered(present)
  const outcome = await open(session)
  expect(outcome.ok).toBe(opens)
  if (!outcome.ok)
    expect(outcome).toMatchObject({ code: 'meetings.noQuorum', verdict: { rule: 'AS-1', cites: ['L39-3(9)', 'MR 7'] } })
})

it('goes by the presence of that moment, not of registration', async () => {
  const session = await registered(12)
  await must(checkOutMember(session.desk(), memberOf(session, 4)))
  expect(await open(session)).toMatchObject({ code: 'meetings.noQuorum' })
  await must(checkInMember(session.desk(), memberOf(session, 24)))
  await must(open(session))
  expect(await db.meeting.findFirst({ where: { id: session.meetingId } })).toMatchObject({
    state: 'open',
    openedBy: 'Ахметов А.',
  })
  const [entry] = await actsOf(session.okrugId, 'meetings.open-meeting')
  expect(entry?.data).toMatchObject({ verdict: { actual: 12, required: 12, on: '2026-09-15' } })
  expect(JSON.stringify(entry)).not.toContain('Ахметов')
})

it('replaces a result without quorum that latecomers made good, and no other', async () => {
  const held = async ({ meetingId }: Session) => {
    const { quorumVerdict, registeredIds } = await db.meeting.findFirstOrThrow({ where: { id: meetingId } })
    return { quorumVerdict, registered: registeredIds.length }
  }
  const late = await registered(11)
  expect(await held(late)).toMatchObject({ quorumVerdict: { holds: false, actual: 11 }, registered: 11 })
  for (const seat of [12, 13]) await must(checkInMember(late.desk(), memberOf(late, seat)))
  await must(open(late))
  expect(await held(late)).toMatchObject({ quorumVerdict: { holds: true, actual: 13 }, registered: 13 })
  const [closing] = await actsOf(late.okrugId, 'meetings.close-registration')
  expect(closing?.data).toMatchObject({ verdict: { holds: false, actual: 11 } })

  const early = await registered(13)
  await must(checkInMember(early.desk(), memberOf(early, 14)))
  await must(open(early))
  expect(await held(early)).toMatchObject({ quorumVerdict: { holds: true, actual: 13 }, registered: 13 })
})

it('is on the day that the notice named, and on no other (NT-1)', async () => {
  const session = await registered(13)
  const akim = acting('okrugAkim', session.okrugId, new Date(startsAt.getTime() + 86_400_000))
  expect(await openMeeting(akim, { ...session.ref, openedBy: 'Ахметов А.' })).toMatchObject({
    code: 'meetings.dayOver',
    params: { day: '2026-09-15' },
  })
})

it('rests on who was registered: a count of the hall that is larger makes no quorum of a session', async () => {
  const session = await registered(11)
  for (const accountId of [crypto.randomUUID(), crypto.randomUUID()])
    await must(
      enterHeadcount(acting('secretary', session.okrugId, session.desk().now, { accountId }), {
        ...session.ref,
        count: 13,
      }),
    )
  expect(await open(session)).toMatchObject({ code: 'meetings.noQuorum', verdict: { actual: 11, required: 12 } })
})

it('counts no seat whose holder died, moved or may not take part: the base of AS-1 is those who are left', async () => {
  const session = await registeringSession({ present: 12 })
  const gone = session.members.slice(22, 24).map(({ memberId }) => memberId)
  const excluded = { exclusionReason: 'died', excludedFrom: new Date('2026-09-01') }
  await db.communityMember.updateMany({ where: { id: { in: gone } }, data: excluded })
  expect(await checkInMember(session.desk(), memberOf(session, 24))).toMatchObject({ code: 'meetings.noSeat' })
  await must(closeRegistration(session.desk(), session.ref))
  expect(await db.meeting.findFirst({ where: { id: session.meetingId } })).toMatchObject({
    eligible: 22,
    quorumVerdict: { required: 11, actual: 12 },
  })
})

it('follows the registration’s result (MT-1), once', async () => {
  const session = await registeringSession()
  expect(await open(session)).toMatchObject({ code: 'meetings.registrationOpen' })
  await must(closeRegistration(session.desk(), session.ref))
  await must(open(session))
  expect(await open(session)).toMatchObject({ code: 'meetings.wrongState' })
})

it('is the akim’s or, for whom he authorised, entered by the secretary', async () => {
  const session = await registered(13)
  const input = { ...session.ref, openedBy: 'x' }
  expect(await openMeeting(session.desk('assemblyMember'), input)).toMatchObject({ code: 'forbidden' })
  await expect(openMeeting(session.desk(), { ...input, openedBy: '  ' })).rejects.toThrow()
  await must(openMeeting(session.desk(), input))
})
