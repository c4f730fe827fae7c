import { describe, expect, it } from 'vitest'
import { approveAgenda } from '@/lib/features/meetings/commands/approve-agenda'
import { closeMeeting } from '@/lib/features/meetings/commands/close-meeting'
import { closeRegistration } from '@/lib/features/meetings/commands/close-registration'
import { failMeeting } from '@/lib/features/meetings/commands/fail-meeting'
import { openMeeting } from '@/lib/features/meetings/commands/open-meeting'
import { draftProtocol } from '@/lib/features/protocols/commands/draft-protocol'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { hallOf } from '@/lib/features/voting/queries/hall'
import type { MotionInput } from '@/lib/features/voting/schema'
import { db } from '@/lib/platform/db/client'
import { agreed, delegatesGathering, gathering, opened, separateGathering } from '../../factories/gatherings'
import { decide, electOffices, must, type Question, type Sitting, times } from '../../factories/meetings'

const open = (sitting: Sitting, question: Question) =>
  openMotion(sitting.desk(), { ...sitting.ref, ...question } as MotionInput)
const rowOf = (sitting: Sitting) => db.meeting.findFirstOrThrow({ where: { id: sitting.meetingId } })
const nextOf = async (sitting: Sitting) => (await hallOf(sitting.okrugId, sitting.meetingId, sitting.desk().now))?.next

describe('the base and the quorum of each kind', () => {
  it.each([
    ['GA-1', 1, 2, () => gathering({ eligible: 20, present: 1 })],
    ['GA-2', 2, 3, () => delegatesGathering({ eligible: 6, present: 2 })],
    ['SG-2', 1, 2, () => separateGathering({ eligible: 20, present: 1 })],
  ] as const)('%s: with %i nothing opens, %i are needed', async (rule, actual, required, make) => {
    const sitting = await make()
    await must(closeRegistration(sitting.desk(), sitting.ref))
    const row = await rowOf(sitting)
    expect(row).toMatchObject({ eligible: sitting.members.length, quorumVerdict: { rule, holds: false } })
    expect(row.eligibleIds).toHaveLength(rule === 'GA-2' ? 6 : 0)
    const opening = { ...sitting.ref, openedBy: 'Әкім Ахметов' }
    expect(await openMeeting(sitting.desk(), opening)).toMatchObject({
      code: 'meetings.noQuorum',
      verdict: { rule, required, actual },
    })
  })

  it('leaves a delegate who was excluded from the roll out of the delegates’ base', async () => {
    const sitting = await delegatesGathering({ eligible: 6, present: 2 })
    const { okrugId } = sitting
    const excluded = { exclusionReason: 'moved' as const, excludedFrom: new Date('2026-03-02') }
    const id = sitting.members[5]?.memberId as string
    await db.communityMember.update({ where: { okrugId_id: { okrugId, id } }, data: excluded })
    await must(closeRegistration(sitting.desk(), sitting.ref))
    expect(await rowOf(sitting)).toMatchObject({ eligible: 5, quorumVerdict: { rule: 'GA-2', required: 3 } })
    expect((await rowOf(sitting)).eligibleIds).not.toContain(id)
  })

  it('leaves people of another area and minors out of a separate gathering’s base', async () => {
    const sitting = await separateGathering({ eligible: 3, present: 1 })
    const other = await separateGathering({ eligible: 4, present: 1, okrugId: sitting.okrugId })
    await must(closeRegistration(sitting.desk(), sitting.ref))
    await must(closeRegistration(other.desk(), other.ref))
    expect(await rowOf(sitting)).toMatchObject({ eligible: 3 })
    expect(await rowOf(other)).toMatchObject({ eligible: 4, number: 2 })
  })
})

describe('a gathering from the opening to its items', () => {
  it('elects two of those present, approves the agenda as a whole and goes on with the items', async () => {
    const sitting = await opened(await gathering({ present: 5 }))
    expect(await nextOf(sitting)).toEqual({ do: 'elect', office: 'chair' })
    const absent = { kind: 'chair' as const, candidateId: sitting.members[7]?.memberId as string }
    expect(await open(sitting, absent)).toMatchObject({ code: 'voting.candidateAbsent' })
    await electOffices(sitting, 5)
    expect(await nextOf(sitting)).toEqual({ do: 'putAgenda' })
    expect(await approveAgenda(sitting.desk(), sitting.ref)).toMatchObject({ code: 'meetings.itemsNotVoted' })

    const rejected = await decide(sitting, { kind: 'agenda' }, times(2, 'for'))
    expect(rejected).toMatchObject({ adopted: false, verdict: { rule: 'DC-1', required: 3, actual: 2 } })
    expect(await rowOf(sitting)).toMatchObject({ state: 'chairElected' })
    await decide(sitting, { kind: 'agenda' }, times(3, 'for'))
    expect(await rowOf(sitting)).toMatchObject({ state: 'agenda' })
    expect(await db.agendaItem.count({ where: { meetingId: sitting.meetingId, included: true } })).toBe(2)
    expect(await nextOf(sitting)).toEqual({ do: 'decide', itemId: sitting.items[0] })

    const decision = { kind: 'decision' as const, itemId: sitting.items[1] as string }
    const tie = [...times(2, 'for' as const), ...times(2, 'against' as const), 'abstain' as const]
    expect(await decide(sitting, decision, tie)).toMatchObject({ adopted: false })
    expect(await decide(sitting, decision, times(3, 'for'))).toMatchObject({ adopted: true })
  })

  it('rejects on a tie: no chair’s voice decides in a gathering', async () => {
    const sitting = await agreed(await gathering({ present: 4 }), 4)
    const tie = [...times(2, 'for' as const), ...times(2, 'against' as const)]
    const question = { kind: 'decision' as const, itemId: sitting.items[1] as string }
    expect(await decide(sitting, question, tie)).toMatchObject({ adopted: false })
  })

  it('puts only the questions of its kind', async () => {
    const [itemId, candidateId] = ['x', 'y'].map(() => crypto.randomUUID()) as [string, string]
    const foreign = { code: 'voting.otherMeeting' }
    const all = await agreed(await gathering())
    expect(await open(all, { kind: 'inclusion', itemId })).toMatchObject(foreign)
    expect(await open(all, { kind: 'delegate', itemId, candidateId })).toMatchObject(foreign)
    const area = await agreed(await separateGathering())
    expect(await open(area, { kind: 'seat', itemId, candidateId })).toMatchObject(foreign)
    expect(await open(area, { kind: 'inclusion', itemId })).toMatchObject(foreign)
  })
})

describe('a gathering that rejects its agenda', () => {
  it('may vote on it again or end without decisions, and its protocol says so', async () => {
    const sitting = await opened(await gathering({ present: 5 }))
    const close = () => closeMeeting(sitting.desk(), sitting.ref)
    expect(await close()).toMatchObject({ code: 'meetings.wrongState' })
    await electOffices(sitting, 5)
    expect(await close()).toMatchObject({ code: 'meetings.wrongState' })
    for (const votes of [times(2, 'for' as const), times(1, 'for' as const)])
      await decide(sitting, { kind: 'agenda' }, votes)
    expect(await nextOf(sitting)).toEqual({ do: 'putAgenda' })
    await must(close())
    expect(await rowOf(sitting)).toMatchObject({ state: 'closed' })
    const { gaps } = await must(draftProtocol(sitting.desk(), sitting.ref))
    expect(gaps.filter(({ weight }) => weight === 'must')).toEqual([])
    const { body } = await db.protocol.findFirstOrThrow({ where: { meetingId: sitting.meetingId } })
    expect(body).toMatchObject({ agenda: [{ included: false }, { included: false }] })
    expect(await db.decision.count({ where: { meetingId: sitting.meetingId } })).toBe(0)
  })
})

describe('an act of failure', () => {
  it.each([
    ['GA-1', () => gathering({ eligible: 30, present: 2 })],
    ['SG-2', () => separateGathering({ eligible: 30, present: 2 })],
  ] as const)('%s: counts, and names none of the residents', async (rule, make) => {
    const sitting = await make()
    await must(failMeeting(sitting.desk(), sitting.ref))
    expect(await rowOf(sitting)).toMatchObject({
      state: 'failed',
      eligible: 30,
      failure: { verdict: { rule, actual: 2, required: 3 }, present: [], absent: [], next: { rule: 'NT-1' } },
    })
  })

  it('GA-2: names the delegates who came and who did not', async () => {
    const sitting = await delegatesGathering({ eligible: 6, present: 2 })
    await must(failMeeting(sitting.desk(), sitting.ref))
    const { failure } = await rowOf(sitting)
    expect(failure).toMatchObject({ verdict: { rule: 'GA-2' } })
    const { present, absent } = failure as { present: object[]; absent: object[] }
    expect([present.length, absent.length]).toEqual([2, 4])
  })
})
