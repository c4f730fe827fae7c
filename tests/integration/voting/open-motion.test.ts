import { beforeEach, describe, expect, it } from 'vitest'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import type { MotionInput } from '@/lib/features/voting/schema'
import { db } from '@/lib/platform/db/client'
import { actsOf } from '../../factories/ledger'
import {
  agreedSession,
  chairedSession,
  decide,
  must,
  openSession,
  type Question,
  registeringSession,
  type Session,
  times,
} from '../../factories/meetings'

const open = (session: Session, question: Question) =>
  openMotion(session.desk(), { ...session.ref, ...question } as MotionInput)
const memberOf = (session: Session, seat: number) => session.members[seat - 1]?.memberId as string

describe('electing chair and secretary (MT-2)', () => {
  let session: Session
  beforeEach(async () => {
    session = await openSession({ present: 12 })
  })
  const stand = (kind: 'chair' | 'secretary', seat: number) =>
    open(session, { kind, candidateId: memberOf(session, seat) })

  it('puts a member who is present to the vote', async () => {
    expect(await stand('chair', 13)).toMatchObject({ code: 'voting.candidateAbsent', field: 'candidateId' })
    const { motionId } = await must(stand('chair', 1))
    expect(await db.motion.findFirst({ where: { id: motionId } })).toMatchObject({
      kind: 'chair',
      candidateId: memberOf(session, 1),
      closedAt: null,
    })
    const [entry] = await actsOf(session.okrugId, 'voting.open-motion')
    expect(entry?.data).toMatchObject({ kind: 'chair', item: null })
    expect(JSON.stringify(entry)).not.toContain(memberOf(session, 1))
  })

  it('elects two persons, each office once', async () => {
    const candidateId = memberOf(session, 1)
    await decide(session, { kind: 'chair', candidateId }, times(12, 'for'))
    expect(await stand('chair', 2)).toMatchObject({ code: 'voting.alreadyElected' })
    expect(await stand('secretary', 1)).toMatchObject({ code: 'voting.oneOfficeEach' })
    await must(stand('secretary', 2))
  })

  it('lets another stand after a rejection', async () => {
    await decide(session, { kind: 'chair', candidateId: memberOf(session, 1) }, times(12, 'against'))
    await must(stand('chair', 2))
  })

  it('stops below quorum, with the reason', async () => {
    await must(checkOutMember(session.desk(), { ...session.ref, memberId: memberOf(session, 9) }))
    expect(await stand('chair', 1)).toMatchObject({
      code: 'voting.noQuorum',
      verdict: { rule: 'AS-1', required: 12, actual: 11 },
    })
  })

  it('is the secretary’s, in its state', async () => {
    const input = { ...session.ref, kind: 'chair' as const, candidateId: memberOf(session, 1) }
    expect(await openMotion(session.desk('okrugAkim'), input)).toMatchObject({ code: 'forbidden' })
    const early = await registeringSession()
    expect(await open(early, { kind: 'chair', candidateId: memberOf(early, 1) })).toMatchObject({
      code: 'meetings.wrongState',
    })
  })
})

describe('items and decisions', () => {
  it('votes each item in once (MT-4)', async () => {
    const session = await chairedSession()
    const itemId = session.items[0] as string
    expect(await open(session, { kind: 'decision', itemId })).toMatchObject({ code: 'meetings.wrongState' })
    await decide(session, { kind: 'inclusion', itemId }, times(13, 'for'))
    expect(await open(session, { kind: 'inclusion', itemId })).toMatchObject({ code: 'voting.alreadyVoted' })
    const other = await chairedSession()
    expect(await open(session, { kind: 'inclusion', itemId: other.items[0] as string })).toMatchObject({
      code: 'notFound',
    })
  })

  it('puts the draft to the vote, or the text as amended', async () => {
    const session = await agreedSession()
    const [first, second] = session.items as [string, string]
    const { motionId } = await decide(session, { kind: 'decision', itemId: first }, times(13, 'for'))
    expect(await db.motion.findFirst({ where: { id: motionId } })).toMatchObject({ textRu: 'Решение по вопросу 1' })
    const text = { kk: 'Түзетілген мәтін', ru: 'Исправленный текст' }
    const put = await must(open(session, { kind: 'decision', itemId: second, text }))
    expect(await db.motion.findFirst({ where: { id: put.motionId } })).toMatchObject({
      textKk: text.kk,
      textRu: text.ru,
    })
  })

  it('puts a rejected decision again, an adopted one never', async () => {
    const session = await agreedSession()
    const itemId = session.items[0] as string
    await decide(session, { kind: 'decision', itemId }, times(13, 'against'))
    await decide(session, { kind: 'decision', itemId }, times(13, 'for'))
    expect(await open(session, { kind: 'decision', itemId })).toMatchObject({ code: 'voting.alreadyDecided' })
  })

  it('waits for the casting vote on a tie', async () => {
    const session = await agreedSession({ present: 14 })
    const [first, second] = session.items as [string, string]
    const tie = [...times(7, 'for' as const), ...times(7, 'against' as const)]
    await decide(session, { kind: 'decision', itemId: first }, tie)
    expect(await open(session, { kind: 'decision', itemId: second })).toMatchObject({ code: 'voting.tiePending' })
  })

  it('asks for more time for a speaker (MT-7)', async () => {
    const session = await agreedSession()
    const itemId = session.items[0] as string
    const question = { kind: 'extension', itemId, candidateId: memberOf(session, 5) } as const
    expect(await decide(session, question, times(7, 'for'))).toMatchObject({ adopted: true })
    expect(await decide(session, question, times(6, 'for'))).toMatchObject({ adopted: false })
  })
})

describe('many questions opened at once', () => {
  const race = (session: Session) =>
    Promise.all(
      session.members.slice(0, 12).map(({ memberId }) => open(session, { kind: 'chair', candidateId: memberId })),
    )

  it('leave one open; the others are told', async () => {
    const session = await openSession()
    const results = await race(session)
    const opened = results.filter((result) => result.ok)
    expect(opened).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.code === 'voting.motionOpen')).toHaveLength(11)
    expect(await actsOf(session.okrugId, 'voting.open-motion')).toHaveLength(1)
    await must(closeMotion(session.desk(), { ...session.ref, motionId: opened[0]?.ok ? opened[0].motionId : '' }))
    await must(open(session, { kind: 'chair', candidateId: memberOf(session, 2) }))
  })

  it('would all stand open without the index one_open_motion', async () => {
    await db.$executeRaw`drop index one_open_motion`
    const session = await openSession()
    const results = await race(session)
    expect(results.filter((result) => result.ok).length).toBeGreaterThan(1)
  })
})
