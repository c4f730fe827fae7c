import { beforeEach, describe, expect, it } from 'vitest'
import { seatMember } from '@/lib/features/assemblies/commands/seat-member'
import { filledSeats } from '@/lib/features/assemblies/queries/seats'
import { closeMotion } from '@/lib/features/voting/commands/close-motion'
import { db, transact } from '@/lib/platform/db/client'
import { violatedConstraint } from '@/lib/platform/db/constraint'
import { assemblyOf, seated, settlementOf } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'
import { agreed, drafted, gathering } from '../../factories/gatherings'
import { ask, must, times } from '../../factories/meetings'
import { sign } from '../../factories/protocols'
import { memberOf } from '../../factories/roll'

let next = 595010000
let okrugId: string
const now = at('2026-07-17')
const seat = (memberId: string, more: Partial<Parameters<typeof seatMember>[1]> = {}) =>
  seatMember(acting('secretary', okrugId, now), {
    okrugId,
    memberId,
    seat: 1,
    since: '2026-07-17',
    basisNumber: '4',
    basisOn: '2020-07-10',
    ...more,
  })

beforeEach(async () => {
  next += 1000
  okrugId = (await assemblyOf(`${next}`, { seats: 5, filled: 0 })).okrugId
})

describe('seating a person of the roll', () => {
  it('gives the seat for the four years of the law', async () => {
    const memberId = await memberOf(okrugId)
    const answer = await seat(memberId)
    expect(answer).toMatchObject({ ok: true, id: expect.any(String) })
    const [row] = await transact((tx) => filledSeats(tx, okrugId, '2030-07-17'))
    expect(row).toMatchObject({ memberId, seat: 1, until: new Date('2030-07-17') })
    expect(await transact((tx) => filledSeats(tx, okrugId, '2030-07-18'))).toEqual([])
    const [entry] = await db.ledgerEntry.findMany({ where: { unitId: okrugId } })
    expect(entry).toMatchObject({
      event: 'assemblies.seat-member',
      data: { seat: 1, since: '2026-07-17', until: '2030-07-17' },
    })
    expect(JSON.stringify(entry?.data)).not.toContain(memberId)
  })

  it.each([
    ['2030-07-17', true],
    ['2030-07-18', 'assemblies.termTooLong'],
    ['2026-07-17', true],
    ['2026-07-16', 'assemblies.termOrder'],
  ])('until %s: %s', async (until, outcome) => {
    const answer = await seat(await memberOf(okrugId), { until })
    expect(answer.ok ? true : answer.code).toBe(outcome)
  })

  it.each([
    ['2026-07-16', '2026-07-17', true],
    ['2026-07-17', '2026-07-17', true],
    ['2026-07-18', '2026-07-19', 'assemblies.basisLater'],
    ['2026-07-12', '2026-07-11', 'assemblies.basisLater'],
  ])('by a protocol of %s, from %s on: %s', async (basisOn, since, outcome) => {
    const answer = await seat(await memberOf(okrugId), { basisOn, since })
    expect(answer.ok ? true : answer.code).toBe(outcome)
    const basis = { basisNumber: '4', basisOn: new Date(basisOn) }
    if (answer.ok) expect(await db.assemblyMembership.findFirst({ where: { okrugId } })).toMatchObject(basis)
  })

  it.each([
    ['2008-07-17', true],
    ['2008-07-18', 'assemblies.notEligible'],
  ])('born on %s: %s', async (birthDate, outcome) => {
    const answer = await seat(await memberOf(okrugId, { birthDate }))
    expect(answer.ok ? true : answer.code).toBe(outcome)
  })

  it('refuses whom the law excludes', async () => {
    const memberId = await memberOf(okrugId)
    const excluded = { exclusionReason: 'sentence', excludedFrom: new Date('2026-01-01') }
    await db.communityMember.update({ where: { okrugId_id: { okrugId, id: memberId } }, data: excluded })
    expect(await seat(memberId)).toMatchObject({ code: 'assemblies.notEligible', params: { standing: 'sentence' } })
  })

  it('refuses a seat that is not there, is taken, or a person who has one', async () => {
    const holder = await seated(okrugId, 2)
    const memberId = await memberOf(okrugId)
    expect(await seat(memberId, { seat: 6 })).toMatchObject({ code: 'assemblies.noSuchSeat' })
    expect(await seat(memberId, { seat: 2 })).toMatchObject({ code: 'assemblies.seatTaken' })
    expect(await seat(holder.memberId, { seat: 3 })).toMatchObject({ code: 'assemblies.personSeated' })
  })

  it('lets a successor follow when a term has run out', async () => {
    const { membershipId } = await seated(okrugId, 1, { since: '2022-06-30', until: '2026-06-30' })
    expect(await seat(await memberOf(okrugId))).toMatchObject({ ok: true })
    const former = await db.assemblyMembership.findUnique({ where: { okrugId_id: { okrugId, id: membershipId } } })
    expect(former).toMatchObject({ endedOn: new Date('2026-07-01'), endReason: 'termEnded' })
  })

  it('speaks only for a settlement of the okrug that exists', async () => {
    const [here, gone] = [await settlementOf(okrugId, 1), await settlementOf(okrugId, 2, { closedOn: '2026-01-01' })]
    const memberId = await memberOf(okrugId)
    for (const settlementId of [gone, '595999100'])
      expect(await seat(memberId, { settlementId })).toMatchObject({ code: 'assemblies.foreignSettlement' })
    expect(await seat(memberId, { settlementId: here })).toMatchObject({ ok: true })
  })

  it('knows nobody of another okrug', async () => {
    const other = await assemblyOf('595990000', { seats: 5, filled: 0 }).then(({ okrugId: id }) => memberOf(id))
    expect(await seat(other)).toMatchObject({ code: 'notFound' })
    const stranger = acting('secretary', '595990000', now)
    const mine = {
      okrugId,
      memberId: await memberOf(okrugId),
      seat: 1,
      since: '2026-07-17',
      basisNumber: '4',
      basisOn: '2026-07-10',
    }
    expect(await seatMember(stranger, mine)).toMatchObject({ code: 'forbidden' })
  })
})

describe('two seatings at once', () => {
  const race = async (act: (memberId: string) => Promise<unknown>) => {
    const people = await Promise.all([memberOf(okrugId), memberOf(okrugId)])
    await Promise.allSettled(people.map(act))
    return db.assemblyMembership.count({ where: { okrugId, seat: 1, endedOn: null } })
  }
  /** As the command, but the seat is looked at without a lock, and both have looked before either writes. */
  const carelessly = () => {
    let looked = 0
    let go = () => {}
    const both = new Promise<void>((resolve) => {
      go = resolve
    })
    return (memberId: string) =>
      transact(async (tx) => {
        const taken = await tx.assemblyMembership.count({ where: { okrugId, seat: 1, endedOn: null } })
        looked += 1
        if (looked === 2) go()
        await both
        const term = { since: new Date('2026-07-17'), until: new Date('2030-07-17') }
        if (taken === 0) await tx.assemblyMembership.create({ data: { okrugId, seat: 1, memberId, ...term } })
      })
  }

  it('give one person the seat and tell the other', async () => {
    const people = await Promise.all([memberOf(okrugId), memberOf(okrugId)])
    const answers = await Promise.all(people.map((memberId) => seat(memberId)))
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['assemblies.seatTaken', 'ok'])
  })

  it('are held apart by the index where the lock is missing', async () => {
    expect(await race(carelessly())).toBe(1)
    const free = await memberOf(okrugId)
    const term = { since: new Date('2026-07-17'), until: new Date('2030-07-17') }
    const refused = db.assemblyMembership.create({ data: { okrugId, seat: 1, memberId: free, ...term } })
    expect(violatedConstraint(await refused.catch((error: unknown) => error))).toBe('one_holder_a_seat')
  })

  it('without lock and index both get it', async () => {
    await db.$executeRaw`drop index one_holder_a_seat`
    expect(await race(carelessly())).toBe(2)
  })
})

it('waits for the protocol of a gathering that elected members, which seats them', async () => {
  const sitting = await agreed(await gathering({ okrugId }))
  const office = acting('secretary', okrugId, new Date('2026-09-15T09:00:00Z'))
  const [first, other] = [sitting.members[9]?.memberId as string, sitting.members[4]?.memberId as string]
  const term = { seat: 5, since: '2026-09-15', basisNumber: '4', basisOn: '2026-09-01' }
  const itemId = sitting.items[0] as string
  const seating = () => seatMember(office, { okrugId, memberId: other, ...term })
  const question = { kind: 'seat' as const, itemId, candidateId: first }
  const motionId = await ask(sitting, question, times(5, 'for'))
  // Also while the vote is under way, which may elect this very person.
  expect(await seating()).toMatchObject({ code: 'assemblies.electionPending' })
  await must(closeMotion(sitting.desk(), { ...sitting.ref, motionId }))
  expect(await seating()).toMatchObject({ code: 'assemblies.electionPending', params: { date: '2026-09-15' } })
  const drawn = await drafted(sitting)
  for (const signatory of [1, 2]) await must(sign(drawn, signatory, 'citizen'))
  expect(await seatMember(office, { okrugId, memberId: other, ...term })).toMatchObject({ ok: true })
})
