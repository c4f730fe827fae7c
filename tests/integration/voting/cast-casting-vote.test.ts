import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { castCastingVote } from '@/lib/features/voting/commands/cast-casting-vote'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { actsOf } from '../../factories/ledger'
import { agreedSession, decide, inPerson, must, type Session, times } from '../../factories/meetings'

let session: Session
let motionId: string
beforeEach(async () => {
  session = await agreedSession({ present: 14 })
  const tie = [...times(7, 'for' as const), ...times(7, 'against' as const)]
  motionId = (await decide(session, { kind: 'decision', itemId: session.items[0] as string }, tie)).motionId
})

const memberOf = (seat: number) => session.members[seat - 1]?.memberId as string
const cast = (choice: 'for' | 'against', seat = 1, id = motionId) =>
  castCastingVote(session.desk(), { ...session.ref, motionId: id, memberId: memberOf(seat), choice })
const leave = (seat: number) => checkOutMember(session.desk(), { ...session.ref, memberId: memberOf(seat) })
const motion = () => db.motion.findFirstOrThrow({ where: { id: motionId } })

describe('the casting vote (DC-2)', () => {
  it('for: adopts, as an act of its own', async () => {
    expect(await cast('for')).toMatchObject({ verdict: { rule: 'DC-2', holds: true } })
    expect(await motion()).toMatchObject({
      castingVote: 'for',
      adopted: true,
      votesFor: 7,
      votesAgainst: 7,
      verdict: { rule: 'DC-2', holds: true, because: { key: 'DC-2.tieFor' }, on: '2026-09-15' },
    })
    expect((await motion()).castingAt).not.toBeNull()
    expect(await db.decision.findMany({ where: { motionId } })).toMatchObject([{ number: 1, status: 'adopted' }])
    const [entry] = await actsOf(session.okrugId, 'voting.cast-casting-vote')
    expect(entry?.data).toMatchObject({ motion: motionId, choice: 'for', adopted: true })
  })

  it('against: rejects', async () => {
    expect(await cast('against')).toMatchObject({ verdict: { holds: false } })
    expect(await motion()).toMatchObject({ castingVote: 'against', adopted: false })
    expect(await db.decision.count({ where: { motionId } })).toBe(0)
  })

  it('is the elected chair’s alone, and of nobody else’s hand', async () => {
    expect(await cast('for', 2)).toMatchObject({ code: 'voting.notTheChair' })
    const input = { ...session.ref, motionId, memberId: memberOf(1), choice: 'for' as const }
    expect(await castCastingVote(session.desk('assemblyMember'), input)).toMatchObject({ code: 'forbidden' })
  })

  it('is given by the chair in person; the desk writes it down only for a chair without an account', async () => {
    const id = session.members[0]?.memberId as string
    await accountWith({ member: { okrugId: session.okrugId, id } })
    expect(await cast('for')).toMatchObject({ code: 'voting.chairDecides' })
    expect(await motion()).toMatchObject({ castingVote: null, adopted: null })
    const vote = { ...session.ref, motionId, memberId: id, choice: 'for' as const }
    expect(await castCastingVote(inPerson(session, 2), vote)).toMatchObject({ code: 'forbidden' })
    await must(castCastingVote(inPerson(session, 1), vote))
    expect(await motion()).toMatchObject({ castingVote: 'for', adopted: true })
  })

  it('is written down by the desk, and taken from no phone, for whom the office printed a code since the election', async () => {
    const { okrugId } = session
    const memberId = session.members[0]?.memberId as string
    const { id: accountId } = await accountWith({ member: { okrugId, id: memberId } })
    const now = session.desk().now
    await db.oneTimeCode.create({ data: { digest: 'f'.repeat(64), accountId, okrugId, issuedAt: now, expiresAt: now } })
    const { actor, ...context } = inPerson(session, 1)
    const own = { ...context, actor: { ...(actor as Actor), accountId } }
    const vote = { ...session.ref, motionId, memberId, choice: 'for' as const }
    expect(await castCastingVote(own, vote)).toMatchObject({ code: 'accounts.codeSince' })
    expect(await cast('for')).toMatchObject({ ok: true })
  })

  it('is written down by the desk when the chair’s account is blocked', async () => {
    const id = session.members[0]?.memberId as string
    const account = await accountWith({ member: { okrugId: session.okrugId, id } })
    await db.account.update({ where: { id: account.id }, data: { blockedAt: session.desk().now } })
    await must(cast('against'))
  })

  it('needs no second quorum: the base was frozen with the vote', async () => {
    for (const seat of [5, 6, 7, 8]) await must(leave(seat))
    await must(cast('for'))
  })

  it('is given in the room', async () => {
    await must(leave(1))
    expect(await cast('for')).toMatchObject({ code: 'voting.voterAbsent' })
  })

  it('exists only on a clean tie, once', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, (_, i) => cast(i % 2 ? 'for' : 'against')))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.code === 'voting.noTie')).toHaveLength(7)
    const clear = await decide(session, { kind: 'decision', itemId: session.items[1] as string }, [
      ...times(7, 'for' as const),
      ...times(6, 'against' as const),
    ])
    expect(await cast('for', 1, clear.motionId)).toMatchObject({ code: 'voting.noTie' })
  })
})
