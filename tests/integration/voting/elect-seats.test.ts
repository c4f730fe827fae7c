import { beforeEach, describe, expect, it } from 'vitest'
import { liveMeeting } from '@/lib/features/meetings/queries/live'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { phoneView } from '@/lib/features/voting/queries/phone'
import type { MotionInput } from '@/lib/features/voting/schema'
import { db } from '@/lib/platform/db/client'
import { assemblyOf, settlementOf } from '../../factories/assemblies'
import { acting } from '../../factories/desk'
import { agreed, gathering } from '../../factories/gatherings'
import { decide, type Question, type Sitting, times } from '../../factories/meetings'
import { memberOf } from '../../factories/roll'

let sitting: Sitting
beforeEach(async () => {
  sitting = await agreed(await gathering())
})
const composition = () => sitting.items[0] as string
const person = (n: number) => sitting.members[n]?.memberId as string
const open = (question: Question) => openMotion(sitting.desk(), { ...sitting.ref, ...question } as MotionInput)
const stand = (candidateId: string, settlementId?: string) =>
  open({ kind: 'seat', itemId: composition(), candidateId, settlementId })
const give = (seats: number) =>
  decide(sitting, { kind: 'decision', itemId: composition(), seats }, times(5, 'for' as const))
const elect = (n: number, settlementId?: string) =>
  decide(
    sitting,
    { kind: 'seat', itemId: composition(), candidateId: person(n), settlementId },
    times(5, 'for' as const),
  )

it('sets the number of seats by a decision on the composition, within AS-5', async () => {
  expect(await stand(person(8))).toMatchObject({ code: 'voting.seatsNotSet' })
  expect(await open({ kind: 'decision', itemId: composition(), seats: 26 })).toMatchObject({
    code: 'assemblies.tooManySeats',
    field: 'seats',
    verdict: { rule: 'AS-5' },
  })
  const other = { kind: 'decision' as const, itemId: sitting.items[1] as string, seats: 5 }
  expect(await open(other)).toMatchObject({ code: 'voting.notComposition', field: 'seats' })
  expect(await give(2)).toMatchObject({ adopted: true })
  await elect(8)
  expect(await stand(person(8))).toMatchObject({ code: 'voting.personElected' })
  await elect(9)
  expect(await stand(person(10))).toMatchObject({ code: 'voting.seatsComplete', params: { seats: 2 } })
})

it('goes by the assembly’s own number where nothing was decided, and never below who is elected', async () => {
  await db.assembly.create({ data: { okrugId: sitting.okrugId, seats: 3, changedAt: new Date() } })
  await elect(8)
  await elect(9)
  expect(await open({ kind: 'decision', itemId: composition(), seats: 1 })).toMatchObject({
    code: 'voting.fewerThanElected',
    params: { elected: 2 },
  })
  expect(await give(2)).toMatchObject({ adopted: true })
  expect(await stand(person(10))).toMatchObject({ code: 'voting.seatsComplete' })
})

describe('an assembly with members', () => {
  const held = async (seats: number, filled: number) => {
    await assemblyOf(sitting.okrugId, { seats, filled })
    const rows = await db.assemblyMembership.findMany({ where: { okrugId: sitting.okrugId }, orderBy: { seat: 'asc' } })
    return rows.map((row) => row.memberId)
  }
  const scoped = (scope: 'vacant' | 'whole', seats?: number) =>
    open({ kind: 'decision', itemId: composition(), scope, seats })
  const decideOn = (scope: 'vacant' | 'whole') =>
    decide(sitting, { kind: 'decision', itemId: composition(), scope }, times(5, 'for' as const))

  it('has only its vacant seats filled, by nobody who sits already, unless the gathering decides to elect all of it', async () => {
    const [member] = await held(4, 3)
    expect(await stand(member as string)).toMatchObject({ code: 'assemblies.personSeated', field: 'candidateId' })
    await elect(8)
    expect(await stand(person(9))).toMatchObject({ code: 'voting.seatsComplete', params: { seats: 1 } })
    expect(await scoped('whole')).toMatchObject({ code: 'voting.scopeSettled', field: 'scope' })
  })

  it('is elected anew by a decision, and takes back no seat that somebody was elected to', async () => {
    const [member] = await held(4, 3)
    expect(await decideOn('whole')).toMatchObject({ adopted: true })
    const again = { kind: 'seat' as const, itemId: composition(), candidateId: member as string }
    expect(await decide(sitting, again, times(5, 'for' as const))).toMatchObject({ adopted: true })
    for (const n of [8, 9, 10]) await elect(n)
    expect(await stand(person(12))).toMatchObject({ code: 'voting.seatsComplete', params: { seats: 4 } })
    expect(await scoped('vacant')).toMatchObject({ code: 'voting.scopeSettled' })
  })

  it('is on a phone as what the question gives and elects, which no picture has words for', async () => {
    await held(4, 3)
    const asked = await scoped('whole', 9)
    const motionId = asked.ok ? asked.motionId : ''
    expect(await liveMeeting(sitting.okrugId, sitting.meetingId)).toMatchObject({ question: { text: motionId } })
    const { actor } = acting('citizen', sitting.okrugId, new Date(), { memberId: person(0) })
    const now = await liveMeeting(sitting.okrugId, sitting.meetingId)
    const phone = actor && now && (await phoneView(sitting.ref, actor, now))
    expect(phone?.question).toMatchObject({ id: motionId, seats: 9, whole: true })
  })

  it('keeps room for those who stay', async () => {
    await held(6, 3)
    await elect(8)
    expect(await give(4)).toMatchObject({ adopted: true })
    expect(await open({ kind: 'decision', itemId: composition(), seats: 3 })).toMatchObject({
      code: 'voting.fewerThanElected',
      params: { elected: 4 },
    })
  })

  it('is the matter of no other item', async () => {
    const other = { kind: 'decision' as const, itemId: sitting.items[1] as string, scope: 'whole' as const }
    expect(await open(other)).toMatchObject({ code: 'voting.notComposition' })
  })
})

it('takes an eligible member and a settlement of the okrug, on the item it is about', async () => {
  await give(5)
  const home = await settlementOf(sitting.okrugId, 1)
  const gone = await settlementOf(sitting.okrugId, 2, { closedOn: '2026-01-01' })
  const child = await memberOf(sitting.okrugId, { birthDate: '2010-01-01' })
  expect(await stand(child)).toMatchObject({ code: 'voting.notEligible', field: 'candidateId' })
  expect(await stand(person(8), gone)).toMatchObject({ code: 'assemblies.foreignSettlement', field: 'settlementId' })
  const elsewhere = { kind: 'seat' as const, itemId: sitting.items[1] as string, candidateId: person(8) }
  expect(await open(elsewhere)).toMatchObject({ code: 'voting.notComposition' })
  const { motionId } = await elect(8, home)
  expect(await db.motion.findFirst({ where: { id: motionId } })).toMatchObject({ settlementId: home, adopted: true })
})
