import { beforeEach, describe, expect, it } from 'vitest'
import { changeChannel } from '@/lib/features/meetings/commands/change-channel'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterCardTally } from '@/lib/features/voting/commands/enter-card-tally'
import { db } from '@/lib/platform/db/client'
import { ballot, comeToDesk, countHall, type HallOfPeople, hallOfPeople, putDecision } from '../../factories/halls'
import { must, registeringSession } from '../../factories/meetings'

let hall: HallOfPeople
beforeEach(async () => {
  hall = await hallOfPeople({ people: 10 })
  await comeToDesk(hall, 0, 4, 'card')
})

const change = (n: number, channel: 'phone' | 'card') =>
  changeChannel(hall.desk(), { ...hall.ref, memberId: hall.people[n] as string, channel })
const person = (n: number) => ({ ...hall.ref, memberId: hall.people[n] as string })

describe('a change between phone and card', () => {
  it('is made between votes, and decides how the person is heard', async () => {
    await must(change(2, 'phone'))
    const motionId = await putDecision(hall)
    await must(ballot(hall, motionId, 2))
    expect(await ballot(hall, motionId, 3)).toMatchObject({ code: 'voting.cannot.cardHolder' })
    expect(await db.vote.count({ where: { motionId } })).toBe(1)
  })

  it('is not made while a vote is open, nor by leaving and coming back', async () => {
    const motionId = await putDecision(hall)
    expect(await change(2, 'phone')).toMatchObject({ code: 'meetings.channelDuringVote' })
    await must(checkOutMember(hall.desk(), person(2)))
    expect(await checkInMember(hall.desk(), { ...person(2), channel: 'phone' })).toMatchObject({
      code: 'meetings.channelDuringVote',
    })
    await must(checkInMember(hall.desk(), { ...person(2), channel: 'card' }))
    expect(await ballot(hall, motionId, 2)).toMatchObject({ code: 'voting.cannot.cardHolder' })
  })

  it('against the opening of a vote leaves nobody heard in two ways', async () => {
    for (let round = 0; round < 5; round++) {
      const [changed, motionId] = await Promise.all([change(2, round % 2 ? 'card' : 'phone'), putDecision(hall)])
      const { channel } = await db.presence.findFirstOrThrow({ where: { memberId: hall.people[2], leftAt: null } })
      const vote = await ballot(hall, motionId, 2)
      expect(vote.ok).toBe(channel === 'phone')
      expect(changed.ok || changed.code === 'meetings.channelDuringVote').toBe(true)
      const cards = channel === 'phone' ? 3 : 4
      for (const counter of [hall.phone(0), hall.phone(1)]) {
        const tally = { ...hall.ref, motionId, sector: 1, for: 0, abstain: 0 }
        expect(await enterCardTally(counter, { ...tally, against: cards + 1 })).toMatchObject({
          code: 'voting.tallyAboveCards',
        })
        await must(enterCardTally(counter, { ...tally, against: cards }))
      }
      await must(closeMotion(hall.desk(), { ...hall.ref, motionId }))
    }
  })

  it('where people without a name were counted, lets no new name vote by phone on the open question', async () => {
    // Nine in the hall: four with cards by name, two by phone, three raise cards unnamed.
    await comeToDesk(hall, 4, 6, 'phone')
    await countHall(hall, 9)
    const motionId = await putDecision(hall)
    const late = { ...person(6), channel: 'phone' as const }
    expect(await checkInMember(hall.desk(), late)).toMatchObject({ code: 'meetings.namedDuringVote' })
    await must(checkInMember(hall.desk(), { ...person(7), channel: 'card' }))
    for (const counter of [hall.phone(0), hall.phone(1)])
      await must(enterCardTally(counter, { ...hall.ref, motionId, sector: 1, for: 7, against: 0, abstain: 0 }))
    await must(ballot(hall, motionId, 4))
    await must(closeMotion(hall.desk(), { ...hall.ref, motionId }))
    expect(await db.motion.findFirstOrThrow({ where: { id: motionId } })).toMatchObject({ votesFor: 8, notVoting: 1 })
    await must(checkInMember(hall.desk(), late))
  })

  it('is of somebody in the hall of a gathering', async () => {
    await countHall(hall, 5)
    expect(await change(7, 'phone')).toMatchObject({ code: 'meetings.notPresent' })
    const session = await registeringSession()
    const memberId = session.members[0]?.memberId as string
    expect(await changeChannel(session.desk(), { ...session.ref, memberId, channel: 'card' })).toMatchObject({
      code: 'voting.noCards',
    })
  })
})
