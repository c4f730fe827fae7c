import { beforeEach, describe, expect, it } from 'vitest'
import { castCastingVote } from '@/lib/features/voting/commands/cast-casting-vote'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterVotes } from '@/lib/features/voting/commands/enter-votes'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { db } from '@/lib/platform/db/client'
import { residentIn } from '../../factories/delegates'
import { agreed, separateGathering } from '../../factories/gatherings'
import { decide, must, times } from '../../factories/meetings'
import { memberOf } from '../../factories/roll'

let area: Awaited<ReturnType<typeof separateGathering>>
beforeEach(async () => {
  area = await agreed(await separateGathering({ present: 4 }), 4)
})
const itemId = () => area.items[0] as string
const person = (n: number) => area.members[n]?.memberId as string
const stand = (candidateId: string) =>
  openMotion(area.desk(), { ...area.ref, kind: 'delegate', itemId: itemId(), candidateId })
const elect = (n: number, votes = times(4, 'for' as 'for' | 'against')) =>
  decide(area, { kind: 'delegate', itemId: itemId(), candidateId: person(n) }, votes)
const adopted = () => db.motion.count({ where: { meetingId: area.meetingId, kind: 'delegate', adopted: true } })

describe('SG-1', () => {
  it('elects residents of the area, present or not, each once and three in all', async () => {
    expect(await elect(10)).toMatchObject({ adopted: true, verdict: { rule: 'DC-1' } })
    expect(await stand(person(10))).toMatchObject({ code: 'voting.personElected', field: 'candidateId' })
    expect(await elect(11, times(4, 'against'))).toMatchObject({ adopted: false })
    await elect(11)
    await elect(0)
    expect(await stand(person(12))).toMatchObject({ code: 'voting.delegatesComplete', params: { limit: 3 } })
    expect(await adopted()).toBe(3)
    expect(await db.decision.count({ where: { meetingId: area.meetingId } })).toBe(0)
  })

  it('refuses who lives elsewhere, is a minor or is nobody', async () => {
    const refused = { code: 'voting.notEligible', field: 'candidateId' }
    expect(await stand(await memberOf(area.okrugId))).toMatchObject(refused)
    const child = await residentIn(area.okrugId, area.areaId, { birthDate: '2010-01-01' })
    expect(await stand(child)).toMatchObject(refused)
    expect(await stand(crypto.randomUUID())).toMatchObject(refused)
    expect(await adopted()).toBe(0)
  })

  it('lets the chair decide a tie (SG-2), and nobody else', async () => {
    const tie = [...times(2, 'for' as const), ...times(2, 'against' as const)]
    const { motionId } = await elect(10, tie)
    expect(await adopted()).toBe(0)
    expect(await stand(person(11))).toMatchObject({ code: 'voting.tiePending' })
    const ballot = { ...area.ref, motionId, choice: 'for' as const }
    expect(await castCastingVote(area.desk(), { ...ballot, memberId: person(1) })).toMatchObject({
      code: 'voting.notTheChair',
    })
    const { verdict } = await must(castCastingVote(area.desk(), { ...ballot, memberId: person(0) }))
    expect(verdict).toMatchObject({ rule: 'SG-2', holds: true })
    expect(await adopted()).toBe(1)
  })

  it('never elects a fourth, however many open and close at once', async () => {
    await elect(10)
    await elect(11)
    const { motionId } = await must(stand(person(12)))
    await must(enterVotes(area.desk(), { ...area.ref, motionId, rest: 'for' }))
    const results = await Promise.all([
      ...[13, 14, 15, 16].map((n) => stand(person(n))),
      closeMotion(area.desk(), { ...area.ref, motionId }),
      closeMotion(area.desk(), { ...area.ref, motionId }),
      ...[13, 14, 15, 16].map((n) => stand(person(n))),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(await adopted()).toBe(3)
    const codes = new Set(results.map((result) => (result.ok ? 'closed' : result.code)))
    for (const code of codes)
      expect(['closed', 'voting.motionClosed', 'voting.motionOpen', 'voting.delegatesComplete']).toContain(code)
  })
})
