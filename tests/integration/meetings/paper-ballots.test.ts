import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { enterSheet } from '@/lib/features/meetings/commands/enter-sheet'
import { removeRow } from '@/lib/features/meetings/commands/remove-row'
import { castBallot } from '@/lib/features/voting/commands/cast-ballot'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { withdrawMotion } from '@/lib/features/voting/commands/withdraw-motion'
import { db } from '@/lib/platform/db/client'
import { acting } from '../../factories/desk'
import { must, openSession } from '../../factories/meetings'
import { numberOf, sheetOf, type, typist } from '../../factories/papers'

describe('ballots', () => {
  const asked = async () => {
    const session = await openSession()
    const candidateId = session.members[0]?.memberId as string
    const { motionId } = await must(openMotion(session.desk(), { ...session.ref, kind: 'chair', candidateId }))
    return { session, motionId, sheet: await sheetOf(session, 'votes') }
  }
  const people = (okrugId: string, now: Date) => [typist(okrugId, now), typist(okrugId, now, 'okrugAkim')]

  it('are votes on the question that was open, marked as paper', async () => {
    const { session, motionId, sheet } = await asked()
    const [a = '', b = ''] = await Promise.all(session.members.slice(0, 2).map((one) => numberOf(one.memberId)))
    for (const person of people(session.okrugId, session.desk().now)) {
      await type(person, sheet, [a], 'for')
      await type(person, sheet, [b], 'against')
      await must(enterSheet(person, sheet))
    }
    const votes = await db.vote.findMany({ where: { motionId }, orderBy: { choice: 'asc' } })
    expect(votes).toMatchObject([
      { choice: 'for', via: 'paper' },
      { choice: 'against', via: 'paper' },
    ])
  })

  it('leave whoever has said it from a phone as they said', async () => {
    const { session, motionId, sheet } = await asked()
    const [first, second] = session.members
    const [a = '', b = ''] = await Promise.all([first, second].map((one) => numberOf(one?.memberId as string)))
    const phone = acting('assemblyMember', session.okrugId, session.desk().now, { memberId: first?.memberId })
    await must(castBallot(phone, { ...session.ref, motionId, ballotId: randomUUID(), choice: 'against' }))
    for (const person of people(session.okrugId, session.desk().now)) {
      await type(person, sheet, [a, b], 'for')
      await must(enterSheet(person, sheet))
    }
    const votes = await db.vote.findMany({ where: { motionId }, orderBy: { choice: 'asc' } })
    expect(votes).toMatchObject([
      { memberId: second?.memberId, choice: 'for', via: 'paper' },
      { memberId: first?.memberId, choice: 'against', via: 'phone' },
    ])
    const { outcome } = await db.paperSheet.findFirstOrThrow({ where: { id: sheet.sheetId } })
    expect(outcome).toContainEqual({ number: Number(a), end: 'already' })
    expect(outcome).toContainEqual({ number: Number(b), end: 'counted' })
  })

  it('that differ in the choice alone do not count', async () => {
    const { session, motionId, sheet } = await asked()
    const number = await numberOf(session.members[0]?.memberId as string)
    const [one, other] = people(session.okrugId, session.desk().now) as [never, never]
    await type(one, sheet, [number], 'for')
    await must(enterSheet(one, sheet))
    await type(other, sheet, [number], 'abstain')
    expect(await enterSheet(other, sheet)).toMatchObject({ stand: 'differs', differences: 1 })
    expect(await db.vote.count({ where: { motionId } })).toBe(0)
  })

  it('count all or none: not those of somebody absent, nor after the question', async () => {
    const { session, motionId, sheet } = await asked()
    const [here = '', away = ''] = await Promise.all(
      [session.members[0], session.members[20]].map((one) => numberOf(one?.memberId as string)),
    )
    const pair = people(session.okrugId, session.desk().now)
    for (const person of pair) await type(person, sheet, [here, away], 'for')
    await must(enterSheet(pair[0] as never, sheet))
    expect(await enterSheet(pair[1] as never, sheet)).toMatchObject({
      code: 'meetings.absentBallot',
      params: { number: Number(away) },
    })
    expect(await db.vote.count({ where: { motionId } })).toBe(0)
    for (const person of pair) await must(removeRow(person, { ...sheet, number: Number(away) }))
    await must(withdrawMotion(session.desk(), { ...session.ref, motionId }))
    expect(await enterSheet(pair[1] as never, sheet)).toMatchObject({ code: 'voting.motionClosed' })
    expect(await db.vote.count({ where: { motionId } })).toBe(0)
  })
})
