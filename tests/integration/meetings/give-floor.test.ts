import { beforeEach, describe, expect, it } from 'vitest'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { endSpeech } from '@/lib/features/meetings/commands/end-speech'
import { giveFloor } from '@/lib/features/meetings/commands/give-floor'
import { noteSpeech } from '@/lib/features/meetings/commands/note-speech'
import { registerInvitee } from '@/lib/features/meetings/commands/register-invitee'
import { startPause } from '@/lib/features/meetings/commands/start-pause'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { db } from '@/lib/platform/db/client'
import { actsOf } from '../../factories/ledger'
import { agreedSession, ask, inPerson, must, raise, type Session, times } from '../../factories/meetings'

let session: Session
beforeEach(async () => {
  session = await agreedSession()
})

const turnOf = async (seat: number, more: Parameters<typeof raise>[2] = {}) => ({
  ...session.ref,
  ...(await must(raise(session, seat, more))),
})
const row = (id: string) => db.speech.findFirstOrThrow({ where: { id } })

describe('the floor', () => {
  it('is given by the elected chair in person, and the time runs', async () => {
    const turn = await turnOf(3)
    expect(await giveFloor(inPerson(session, 3), turn)).toMatchObject({ code: 'forbidden' })
    const chair = inPerson(session, 1)
    await must(giveFloor(chair, { ...turn, minutes: '7' }))
    expect(await row(turn.speechId)).toMatchObject({ state: 'speaking', startedAt: chair.now, limitSeconds: 420 })
    expect(await actsOf(session.okrugId, 'meetings.give-floor')).toMatchObject([{ data: { minutes: 7 } }])
    await must(endSpeech(inPerson(session, 2), turn))
    const other = await turnOf(4)
    await must(giveFloor(inPerson(session, 2), other))
    expect(await row(other.speechId)).toMatchObject({ limitSeconds: 300 })
  })

  it('is one speaker’s, however many are given it at once', async () => {
    const turns = await Promise.all([3, 4, 5, 6, 7, 8].map((seat) => turnOf(seat)))
    const results = await Promise.all(turns.map((turn) => giveFloor(session.desk(), turn)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.code === 'meetings.somebodySpeaks')).toHaveLength(5)
    expect(await db.speech.count({ where: { meetingId: session.meetingId, state: 'speaking' } })).toBe(1)
    expect(await actsOf(session.okrugId, 'meetings.give-floor')).toHaveLength(1)
  })

  it('is given to one hand once', async () => {
    const turn = await turnOf(3)
    const results = await Promise.all(Array.from({ length: 6 }, () => giveFloor(session.desk(), turn)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.code === 'meetings.floorGiven')).toHaveLength(5)
  })

  it('counts MT-6 at this moment, over speeches said, noted and only asked for', async () => {
    const summary = { kk: 'Қолдады.', ru: 'Поддержал.' }
    const speaker = `member:${session.members[2]?.memberId}` as const
    const noted = { ...session.ref, itemId: session.items[0] as string, speaker, kind: 'speech' as const, summary }
    await must(noteSpeech(session.desk(), noted))
    const second = await turnOf(3)
    await must(giveFloor(session.desk(), second))
    const third = await turnOf(3)
    expect(await noteSpeech(session.desk(), noted)).toMatchObject({ code: 'meetings.speechesSpent' })
    await must(endSpeech(session.desk(), second))
    expect(await giveFloor(session.desk(), third)).toMatchObject({
      code: 'meetings.speechesSpent',
      verdict: { rule: 'MT-6', required: 2, actual: 3, holds: false },
    })
    const elsewhere = await turnOf(3, { itemId: session.items[1], kind: 'speech' })
    await must(giveFloor(session.desk(), elsewhere))
  })

  it('is kept for an answer after two speeches', async () => {
    for (const kind of ['speech', 'speech', 'answer'] as const) {
      const turn = await turnOf(3, { kind })
      await must(giveFloor(session.desk(), turn))
      await must(endSpeech(session.desk(), turn))
    }
  })

  it('is not given in a break, nor to whoever has left', async () => {
    const [gone, waits] = [await turnOf(3), await turnOf(4)]
    await must(checkOutMember(session.desk(), { ...session.ref, memberId: session.members[2]?.memberId as string }))
    expect(await giveFloor(session.desk(), gone)).toMatchObject({ code: 'meetings.notPresent' })
    await must(startPause(session.desk(), session.ref))
    expect(await giveFloor(session.desk(), waits)).toMatchObject({ code: 'voting.paused' })
    expect(await row(waits.speechId)).toMatchObject({ state: 'waiting' })
  })
})

describe('more time (MT-7)', () => {
  const extend = async (seat: number, choice: 'for' | 'against') => {
    const candidateId = session.members[seat - 1]?.memberId as string
    const question = { kind: 'extension' as const, itemId: session.items[0] as string, candidateId }
    const motionId = await ask(session, question, times(13, choice))
    const context = session.desk()
    await must(closeMotion(context, { ...session.ref, motionId }))
    return context.now
  }

  it('is added to the speech under way when the hall agrees', async () => {
    const turn = await turnOf(3)
    await must(giveFloor(session.desk(), { ...turn, minutes: 30 }))
    await extend(3, 'for')
    expect(await row(turn.speechId)).toMatchObject({ limitSeconds: 30 * 60 + 180 })
    await extend(3, 'against')
    await extend(4, 'for')
    expect(await row(turn.speechId)).toMatchObject({ limitSeconds: 30 * 60 + 180 })
  })

  it('is asked for an invitee too, as for an official who reports, while that invitee speaks', async () => {
    const office = { kk: 'Мектеп директоры', ru: 'Директор школы' }
    const { inviteeId } = await must(registerInvitee(session.desk(), { ...session.ref, name: 'Сейітов Б.', office }))
    const itemId = session.items[0] as string
    const question = { kind: 'extension' as const, itemId }
    const asked = () => openMotion(session.desk(), { ...session.ref, ...question })
    expect(await asked()).toMatchObject({ code: 'meetings.notSpeaking' })
    const turn = await turnOf(3, { speaker: `invitee:${inviteeId}` })
    await must(giveFloor(session.desk(), { ...turn, minutes: 10 }))
    const motionId = await ask(session, question, times(13, 'for'))
    await must(closeMotion(session.desk(), { ...session.ref, motionId }))
    expect(await row(turn.speechId)).toMatchObject({ limitSeconds: 10 * 60 + 180 })
  })

  it('counts from now where the time was up already', async () => {
    const turn = await turnOf(3)
    const given = session.desk()
    await must(giveFloor(given, { ...turn, minutes: 1 }))
    const agreed = await extend(3, 'for')
    const spoken = (agreed.getTime() - given.now.getTime()) / 1000
    expect(spoken).toBeGreaterThan(60)
    expect(await row(turn.speechId)).toMatchObject({ limitSeconds: spoken + 180 })
  })
})
