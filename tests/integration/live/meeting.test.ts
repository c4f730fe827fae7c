import { afterEach, describe, expect, it } from 'vitest'
import { personTag } from '@/lib/features/meetings/attendance/person-tag'
import { amendAgenda } from '@/lib/features/meetings/commands/amend-agenda'
import { approveAgenda } from '@/lib/features/meetings/commands/approve-agenda'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { closeRegistration } from '@/lib/features/meetings/commands/close-registration'
import { conveneSession } from '@/lib/features/meetings/commands/convene-session'
import { endPause } from '@/lib/features/meetings/commands/end-pause'
import { endSpeech } from '@/lib/features/meetings/commands/end-speech'
import { failMeeting } from '@/lib/features/meetings/commands/fail-meeting'
import { giveFloor } from '@/lib/features/meetings/commands/give-floor'
import { openMeeting } from '@/lib/features/meetings/commands/open-meeting'
import { openRegistration } from '@/lib/features/meetings/commands/open-registration'
import { registerInvitee } from '@/lib/features/meetings/commands/register-invitee'
import { startPause } from '@/lib/features/meetings/commands/start-pause'
import { hallTopic, liveMeeting } from '@/lib/features/meetings/queries/live'
import type { LiveMeetingView } from '@/lib/features/meetings/views'
import { castCastingVote } from '@/lib/features/voting/commands/cast-casting-vote'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterVotes } from '@/lib/features/voting/commands/enter-votes'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { withdrawMotion } from '@/lib/features/voting/commands/withdraw-motion'
import type { Context } from '@/lib/platform/auth/context'
import { db } from '@/lib/platform/db/client'
import { Hub } from '@/lib/platform/live/hub'
import { reading, until } from '../../factories/live'
import {
  agreedSession,
  arrive,
  decide,
  must,
  raise,
  registeringSession,
  type Session,
  sentSession,
  times,
} from '../../factories/meetings'

const hubs: Hub[] = []
afterEach(() => Promise.all(hubs.splice(0).map((hub) => hub.close())))

/** What two processes have shown of a session so far; slow to look by themselves, so that a command that tells nobody is seen. */
async function screens({ okrugId, meetingId }: Session) {
  const opened = [0, 1].map(() => new Hub(process.env.DATABASE_URL, { safety: 60_000 }))
  hubs.push(...opened)
  const read = () => liveMeeting(okrugId, meetingId)
  const both = await Promise.all(opened.map((hub) => reading(hub, hallTopic(okrugId, meetingId), read)))
  const shown = (at: number) =>
    JSON.parse(both[at]?.heard.at(-1)?.match(/^data: (.*)$/m)?.[1] ?? 'null') as LiveMeetingView
  return (expected: object) =>
    until(() => {
      try {
        for (const at of [0, 1]) expect(shown(at)).toMatchObject(expected)
        return true
      } catch {
        return false
      }
    }, 2000)
}

describe('all screens of a session', () => {
  it('hear whose stay changed, by a tag that only their own phone knows', async () => {
    const session = await agreedSession()
    const show = await screens(session)
    const memberId = session.members[4]?.memberId as string
    const tag = personTag(memberId, session.meetingId)
    const out = session.desk()
    await must(checkOutMember(out, { ...session.ref, memberId }))
    await show({ changes: expect.arrayContaining([`${tag}.${out.now.getTime()}`]) })
    const back = session.desk()
    await must(checkInMember(back, { ...session.ref, memberId }))
    await show({ changes: expect.arrayContaining([`${tag}.${back.now.getTime()}`]) })
    const said = (await liveMeeting(session.okrugId, session.meetingId))?.changes ?? []
    expect(said.length).toBeLessThanOrEqual(12)
    expect(said[0]).toBe(`${tag}.${back.now.getTime()}`)
    expect(JSON.stringify(said)).not.toContain(memberId)
    expect(personTag(memberId, crypto.randomUUID())).not.toBe(tag)
  })

  it('show a raised hand, who speaks, more time and a break', async () => {
    const session = await agreedSession()
    const show = await screens(session)
    await show({ speaker: null, hands: { waiting: 0 }, pausedSince: null })
    const turn = { ...session.ref, ...(await must(raise(session, 3))) }
    await show({ hands: { waiting: 1 } })
    await must(giveFloor(session.desk(), turn))
    const { surname } = await db.communityMember.findFirstOrThrow({ where: { id: session.members[2]?.memberId } })
    const name = expect.stringContaining(surname)
    await show({ speaker: { id: turn.speechId, name, guest: false, item: 1, limit: 300 }, hands: { waiting: 0 } })
    await must(endSpeech(session.desk(), turn))
    await show({ speaker: null })
    const pause = session.desk()
    await must(startPause(pause, session.ref))
    await show({ pausedSince: pause.now.toISOString() })
    await must(endPause(session.desk(), session.ref))
    await show({ pausedSince: null })
  })

  it('name no guest who speaks: the picture is everyone’s', async () => {
    const session = await agreedSession()
    const office = { kk: 'директор', ru: 'директор' }
    const { inviteeId } = await must(registerInvitee(session.desk(), { ...session.ref, name: 'Қонақов', office }))
    const turn = { ...session.ref, ...(await must(raise(session, 1, { speaker: `invitee:${inviteeId}` }))) }
    await must(giveFloor(session.desk(), turn))
    const live = await liveMeeting(session.okrugId, session.meetingId)
    expect(live?.speaker).toMatchObject({ name: null, guest: true })
    expect(JSON.stringify(live)).not.toContain('Қонақов')
  })

  it('show an arrival, a departure, and another person in the same number', async () => {
    const session = await registeringSession({ present: 11 })
    const show = await screens(session)
    const seat = (n: number) => ({ ...session.ref, memberId: session.members[n - 1]?.memberId as string })
    await show({
      state: 'registration',
      present: 11,
      needed: 12,
      eligible: 24,
      holds: false,
      rule: 'AS-1',
      arrivals: 11,
    })
    await must(checkInMember(session.desk(), seat(12)))
    await show({ present: 12, holds: true })
    await must(checkOutMember(session.desk(), seat(12)))
    await must(checkInMember(session.desk(), seat(13)))
    await show({ present: 12, arrivals: 13 })
  })

  it('show a question, how many have voted but not how, and its result', async () => {
    const session = await agreedSession({ present: 14 })
    const show = await screens(session)
    const [itemId = '', second = ''] = session.items
    const seat = (n: number) => session.members[n - 1]?.memberId as string
    const { motionId } = await must(openMotion(session.desk(), { ...session.ref, kind: 'decision', itemId }))
    await show({ question: { id: motionId, kind: 'decision', item: 1, voted: 0 } })
    const question = { ...session.ref, motionId }
    await must(enterVotes(session.desk(), { ...question, votes: { [seat(1)]: 'for' } }))
    await show({ question: { voted: 1 } })
    const votes = Object.fromEntries(
      session.members.slice(1, 14).map((one, n) => [one.memberId, n < 6 ? 'for' : 'against']),
    )
    await must(enterVotes(session.desk(), { ...question, votes } as Parameters<typeof enterVotes>[1]))
    await show({ question: { voted: 14 }, result: { kind: 'inclusion' } })
    await must(closeMotion(session.desk(), question))
    await show({ question: null, result: { id: motionId, adopted: null, for: 7, against: 7 } })
    await must(castCastingVote(session.desk(), { ...question, memberId: seat(1), choice: 'for' }))
    await show({ result: { id: motionId, adopted: true } })

    const other = await must(openMotion(session.desk(), { ...session.ref, kind: 'decision', itemId: second }))
    await show({ question: { id: other.motionId, item: 2 } })
    await must(withdrawMotion(session.desk(), { ...session.ref, motionId: other.motionId }))
    await show({ question: null, result: { id: motionId } })
  })

  it('follow every step to the close', async () => {
    const session = await sentSession({ items: 1 })
    const show = await screens(session)
    const step = async (work: (context: Context) => Promise<unknown>, expected: object = {}) => {
      const context = session.desk()
      await work(context)
      await show({ ...expected, changedAt: context.now.toISOString() })
    }
    const { ref, members } = session
    const [chair, secretary] = members.map((one) => one.memberId)
    await step((c) => must(openRegistration(c, ref)), { state: 'registration' })
    await arrive(session, 13)
    await step((c) => must(closeRegistration(c, ref)), { present: 13 })
    await step((c) => must(openMeeting(c, { ...ref, openedBy: 'Әкім' })), { state: 'open' })
    await decide(session, { kind: 'chair', candidateId: chair as string }, times(13, 'for'))
    await decide(session, { kind: 'secretary', candidateId: secretary as string }, times(13, 'for'))
    await show({ state: 'chairElected' })
    const text = { kk: 'Жол', ru: 'Дорога' }
    await step((c) => must(amendAgenda(c, { ...ref, competence: 'otherLocalMatter', title: text, draft: text })))
    for (const { id } of await db.agendaItem.findMany({ where: { meetingId: ref.meetingId } }))
      await decide(session, { kind: 'inclusion', itemId: id }, times(13, 'for'))
    await step((c) => must(approveAgenda(c, ref)), { state: 'agenda' })
    await step((c) => must(closeMeeting(c, ref)), { state: 'closed', present: 13 })
  })

  it('show that a session failed', async () => {
    const session = await registeringSession({ present: 3 })
    const show = await screens(session)
    session.desk()
    for (let minute = 0; minute < 30; minute++) session.desk()
    await must(failMeeting(session.desk(), session.ref))
    await show({ state: 'failed', holds: false })
  })

  it('exist from the notice on', async () => {
    const { okrugId, desk } = await registeringSession()
    const place = { kk: 'Мектеп', ru: 'Школа' }
    const wish = { okrugId, date: '2026-11-17', time: '10:00', place }
    const { id } = await must(conveneSession(desk('okrugAkim'), wish))
    expect(await liveMeeting(okrugId, id)).toBeNull()
    expect(await liveMeeting(okrugId, 'nothing')).toBeNull()
  })
})
