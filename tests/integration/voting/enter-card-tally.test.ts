import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkOutMember } from '@/lib/features/meetings/commands/check-out-member'
import { startPause } from '@/lib/features/meetings/commands/start-pause'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { enterCardTally } from '@/lib/features/voting/commands/enter-card-tally'
import { setSectors } from '@/lib/features/voting/commands/set-sectors'
import { withdrawMotion } from '@/lib/features/voting/commands/withdraw-motion'
import { db } from '@/lib/platform/db/client'
import { ballot, comeToDesk, countHall, type HallOfPeople, hallOfPeople, putDecision } from '../../factories/halls'
import { agreedSession, ask, must } from '../../factories/meetings'

let hall: HallOfPeople
let motionId: string
/** Three by phone, five with cards, and two more counted whom nobody knows by name: seven cards are out, in two sectors. */
beforeEach(async () => {
  hall = await hallOfPeople({ people: 20 })
  await comeToDesk(hall, 0, 3, 'phone')
  await comeToDesk(hall, 3, 8, 'card')
  await countHall(hall, 10)
  await must(setSectors(hall.desk(), { ...hall.ref, sectors: 2 }))
  motionId = await putDecision(hall)
})

const [one, two] = [randomUUID(), randomUUID()]
const enter = (accountId: string, sector: number, [yes = 0, no = 0, neither = 0]: number[]) =>
  enterCardTally(hall.desk('commissionMember', accountId), {
    ...hall.ref,
    motionId,
    sector,
    for: yes,
    against: no,
    abstain: neither,
  })
const close = () => closeMotion(hall.desk(), { ...hall.ref, motionId })

describe('the cards of a sector', () => {
  it('are not counted without quorum: voting is locked for everyone', async () => {
    await db.meeting.updateMany({ where: { id: hall.meetingId }, data: { eligible: 1000 } })
    expect(await enter(one, 1, [1])).toMatchObject({ code: 'voting.noQuorum', verdict: { holds: false } })
    expect(await db.cardTally.count({ where: { motionId } })).toBe(0)
  })

  it('are added to the votes by name once two counters agree in every sector', async () => {
    for (const n of [0, 1]) await must(ballot(hall, motionId, n))
    expect(await close()).toMatchObject({ code: 'voting.talliesMissing', params: { sector: 1 } })
    expect(await enter(one, 1, [3, 1])).toEqual({ ok: true, state: 'single' })
    expect(await enter(two, 1, [3, 2])).toEqual({ ok: true, state: 'differ' })
    expect(await close()).toMatchObject({ code: 'voting.talliesDiffer', params: { sector: 1 } })
    expect(await enter(one, 1, [3, 2])).toEqual({ ok: true, state: 'agreed' })
    expect(await close()).toMatchObject({ code: 'voting.talliesMissing', params: { sector: 2 } })
    for (const counter of [one, two]) await must(enter(counter, 2, [1, 0, 1]))
    expect(await close()).toMatchObject({ adopted: true })
    const motion = await db.motion.findFirstOrThrow({ where: { id: motionId } })
    expect(motion).toMatchObject({ votesFor: 6, votesAgainst: 2, abstained: 1, notVoting: 1, unnamed: 2 })
    expect(motion).toMatchObject({
      presentIds: hall.people.slice(0, 8).sort(),
      cardIds: hall.people.slice(3, 8).sort(),
    })
    expect(motion).toMatchObject({ cardsFor: 4, cardsAgainst: 2, cardsAbstained: 1 })
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { unitId: hall.okrugId }, orderBy: { seq: 'desc' } })
    expect(entry.data).toMatchObject({ for: 6, cards: { for: 4, against: 2, abstain: 1 }, present: 10 })
  })

  it('cannot be taken back once counted, however they fell', async () => {
    const takeBack = () => withdrawMotion(hall.desk(), { ...hall.ref, motionId })
    for (const counter of [one, two]) await must(enter(counter, 1, [0, 5]))
    expect(await takeBack()).toMatchObject({ code: 'voting.votesCast', params: { count: 2 } })
  })

  it('are not counted in a break, and an empty field is no count', async () => {
    await expect(enter(one, 1, [Number.NaN])).rejects.toThrow()
    await must(startPause(hall.desk(), hall.ref))
    expect(await enter(one, 1, [3])).toMatchObject({ code: 'voting.paused' })
  })

  it('are never more than are out, also when somebody left since', async () => {
    expect(await enter(one, 1, [8])).toMatchObject({ code: 'voting.tallyAboveCards', params: { raised: 8, cards: 7 } })
    for (const counter of [one, two]) await must(enter(counter, 1, [5]))
    expect(await enter(one, 2, [3])).toMatchObject({ code: 'voting.tallyAboveCards', params: { raised: 8, cards: 7 } })
    for (const counter of [one, two]) await must(enter(counter, 2, [0, 2]))
    await must(checkOutMember(hall.desk(), { ...hall.ref, memberId: hall.people[4] as string }))
    expect(await close()).toMatchObject({ code: 'voting.tallyAboveCards', params: { raised: 7, cards: 6 } })
    for (const counter of [one, two]) await must(enter(counter, 2, [0, 1]))
    await must(close())
  })

  it('counted by one account however often are not agreed', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => enter(one, 1, [3])))
    expect(answers.every((answer) => answer.ok && answer.state === 'single')).toBe(true)
    const row = await db.cardTally.findFirstOrThrow({ where: { motionId } })
    await expect(db.cardTally.create({ data: row })).rejects.toThrow(/card_tally_pkey/)
  })

  it('counted by two at once are agreed at the close', async () => {
    await Promise.all([enter(one, 1, [3]), enter(two, 1, [3]), enter(one, 2, [1]), enter(two, 2, [1])])
    expect(await close()).toMatchObject({ ok: true })
  })

  it('are of a sector the hall has, of an open question, and counted by a counter', async () => {
    expect(await enter(one, 3, [1])).toMatchObject({ code: 'voting.noSector', params: { sectors: 2 } })
    const tally = { ...hall.ref, motionId, sector: 1, for: 1, against: 0, abstain: 0 }
    expect(await enterCardTally(hall.phone(2), tally)).toMatchObject({ code: 'forbidden' })
    for (const n of [0, 1]) {
      await must(enterCardTally(hall.phone(n), tally))
      await must(enterCardTally(hall.phone(n), { ...tally, sector: 2 }))
    }
    await must(close())
    expect(await enter(one, 1, [1])).toMatchObject({ code: 'voting.motionClosed' })
  })

  it('are not there in a session', async () => {
    const session = await agreedSession()
    const id = await ask(session, { kind: 'decision', itemId: session.items[0] as string }, [])
    const tally = { ...session.ref, motionId: id, sector: 1, for: 1, against: 0, abstain: 0 }
    expect(await enterCardTally(session.desk(), tally)).toMatchObject({ code: 'voting.noCards' })
  })
})
