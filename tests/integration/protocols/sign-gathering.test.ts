import { describe, expect, it } from 'vitest'
import { setSeats } from '@/lib/features/assemblies/commands/set-seats'
import { findAssembly } from '@/lib/features/assemblies/queries/assembly'
import { mandatesOn } from '@/lib/features/assemblies/queries/mandates'
import { checkInMember } from '@/lib/features/meetings/commands/check-in-member'
import { confirmProtocol } from '@/lib/features/protocols/commands/confirm-protocol'
import { publicProtocol } from '@/lib/features/protocols/queries/published'
import type { ProtocolBody } from '@/lib/features/protocols/views'
import { db } from '@/lib/platform/db/client'
import { civilDate } from '@/lib/statute/civil-date'
import { assemblyOf, settlementOf } from '../../factories/assemblies'
import { delegateOf } from '../../factories/delegates'
import { acting } from '../../factories/desk'
import { agreed, drafted, gathering, opened, separateGathering } from '../../factories/gatherings'
import { actsOf } from '../../factories/ledger'
import { decide, freshOkrug, must, type Sitting, times } from '../../factories/meetings'
import { inPerson, manifestAt, sign } from '../../factories/protocols'

const all = times(5, 'for' as const)
const memberOf = (sitting: Sitting, n: number) => sitting.members[n]?.memberId as string
const bodyOf = async (sitting: Sitting) =>
  (await db.protocol.findFirstOrThrow({ where: { meetingId: sitting.meetingId } })).body as unknown as ProtocolBody

/** Both confirm, as the residents they are. */
async function signed<S extends Sitting & { sha256: string }>(sitting: S): Promise<S> {
  expect(await sign(sitting, 3, 'citizen')).toMatchObject({ code: 'forbidden' })
  await must(sign(sitting, 1, 'citizen'))
  await must(sign(sitting, 2, 'citizen'))
  return sitting
}

describe('a separate gathering', () => {
  async function elected(areaId?: string, okrugId?: string) {
    const sitting = await agreed(await separateGathering({ areaId, okrugId }))
    const itemId = sitting.items[0] as string
    for (const n of [7, 8])
      await decide(sitting, { kind: 'delegate', itemId, candidateId: memberOf(sitting, n) }, all.slice(n - 5))
    return drafted(sitting)
  }

  it('gives mandates for four years from the signing, with how many voted for, and is handed over by SG-2', async () => {
    const sitting = await elected()
    expect(await db.delegate.count({ where: { okrugId: sitting.okrugId } })).toBe(0)
    await signed(sitting)
    const mandates = await mandatesOn(db, sitting.okrugId, '2026-09-15')
    expect(mandates).toHaveLength(1)
    expect(mandates[0]).toMatchObject({
      memberId: memberOf(sitting, 7),
      areaId: sitting.areaId,
      votes: 3,
      since: new Date('2026-09-15'),
      until: new Date('2030-09-14'),
      endedOn: null,
    })
    expect(await db.protocol.findFirst({ where: { meetingId: sitting.meetingId } })).toMatchObject({
      verdict: { rule: 'SG-2', holds: true, due: '2026-09-17' },
    })
    const [entry] = await actsOf(sitting.okrugId, 'protocols.protocol-signed')
    expect(entry?.data).toMatchObject({ elected: [{ votes: 3 }] })
    expect(JSON.stringify(entry)).not.toContain(memberOf(sitting, 7))
  })

  it('ends the mandates its area had before, those that ran out by their term, and leaves other areas alone', async () => {
    const okrugId = freshOkrug()
    const before = await delegateOf(okrugId)
    const expired = await delegateOf(okrugId, { areaId: before.areaId, since: '2022-03-01', until: '2026-02-28' })
    const neighbour = await delegateOf(okrugId)
    await signed(await elected(before.areaId, okrugId))
    const rows = await db.delegate.findMany({ where: { okrugId } })
    const of = (id: string) => rows.find((row) => row.id === id)
    expect(of(before.delegateId)).toMatchObject({ endedOn: new Date('2026-09-15'), endReason: 'electedAnew' })
    expect(of(expired.delegateId)).toMatchObject({ endedOn: new Date('2026-03-01'), endReason: 'termEnded' })
    expect(of(neighbour.delegateId)).toMatchObject({ endedOn: null })
  })

  it('elects the same delegate anew without a second mandate at a time', async () => {
    const okrugId = freshOkrug()
    const before = await delegateOf(okrugId)
    const sitting = await agreed(await separateGathering({ areaId: before.areaId, okrugId }))
    const again = { kind: 'delegate' as const, itemId: sitting.items[0] as string, candidateId: before.memberId }
    await decide(sitting, again, all)
    await signed(await drafted(sitting))
    expect(await db.delegate.count({ where: { memberId: before.memberId, endedOn: null } })).toBe(1)
  })

  it('whose area was closed before the signing gives mandates that end at once', async () => {
    const sitting = await elected()
    await db.area.updateMany({ where: { id: sitting.areaId }, data: { closedAt: new Date() } })
    await signed(sitting)
    expect(await mandatesOn(db, sitting.okrugId, '2026-09-15')).toHaveLength(0)
    expect(await db.delegate.findFirst({ where: { okrugId: sitting.okrugId } })).toMatchObject({
      endReason: 'areaClosed',
    })
  })

  it('has its own numbers, its base and an area in its protocol', async () => {
    const sitting = await elected()
    expect(await bodyOf(sitting)).toMatchObject({
      number: `${sitting.okrugId}-S-2026-001`,
      kind: 'separateGathering',
      area: { kk: 'Абай көшесі' },
      eligible: 20,
      registration: { rule: 'SG-2', holds: true, required: 2, actual: 5 },
      attendance: { present: 5, desk: 5, paper: 0, phone: 0, unnamed: 0 },
    })
  })
})

describe('a gathering', () => {
  async function composed(okrugId?: string, scope?: 'whole' | 'vacant') {
    const sitting = await agreed(await gathering({ okrugId }))
    const itemId = sitting.items[0] as string
    const home = await settlementOf(sitting.okrugId, 1)
    await settlementOf(sitting.okrugId, 2)
    await decide(sitting, { kind: 'decision', itemId, seats: 7, scope }, all)
    await decide(sitting, { kind: 'seat', itemId, candidateId: memberOf(sitting, 9), settlementId: home }, all)
    await decide(sitting, { kind: 'seat', itemId, candidateId: memberOf(sitting, 0) }, all.slice(2))
    await decide(sitting, { kind: 'seat', itemId, candidateId: memberOf(sitting, 11) }, all.slice(3))
    return drafted(sitting)
  }

  it('seats whom it elected from the day its protocol is signed, in their order, for four years', async () => {
    const sitting = await composed()
    const on = (day: string) => findAssembly(sitting.okrugId, civilDate(day))
    expect(await on('2026-09-15')).toBeNull()
    await signed(sitting)
    const assembly = await on('2026-09-15')
    expect(assembly).toMatchObject({ filled: 2, unrepresented: [{ ru: 'село 2' }] })
    expect(assembly?.seats).toHaveLength(7)
    expect(assembly?.seats[0]?.holder).toMatchObject({
      settlement: { ru: 'село 1' },
      since: '2026-09-15',
      until: '2030-09-14',
    })
    expect((await on('2026-09-14'))?.filled).toBe(0)
    expect((await on('2030-09-15'))?.filled).toBe(0)
    const decisions = await db.decision.findMany({ where: { meetingId: sitting.meetingId } })
    expect(decisions).toMatchObject([{ status: 'underReview' }])
  })

  it('publishes the assembly that day, whatever changes later', async () => {
    const sitting = await signed(await composed())
    const assembly = () => findAssembly(sitting.okrugId, civilDate('2026-09-15'))
    const signedAt = (await assembly())?.publishedAt
    const later = acting('secretary', sitting.okrugId, new Date('2026-11-02T05:00:00Z'))
    await must(setSeats(later, { okrugId: sitting.okrugId, seats: 9 }))
    expect(await assembly()).toMatchObject({ publishedAt: signedAt, changedAt: later.now })
  })

  it('that elects the whole composition ends the seats that were held before, in the same breath', async () => {
    const { okrugId } = await assemblyOf(freshOkrug(), { seats: 9, filled: 3 })
    await db.assemblyMembership.updateMany({
      where: { okrugId, seat: 3 },
      data: { since: new Date('2022-01-01'), until: new Date('2025-12-31') },
    })
    await signed(await composed(okrugId, 'whole'))
    const rows = await db.assemblyMembership.findMany({
      where: { okrugId },
      orderBy: [{ since: 'asc' }, { seat: 'asc' }],
    })
    expect(rows.map((row) => row.endReason)).toEqual(['termEnded', 'newComposition', 'newComposition', null, null])
    expect(rows.map((row) => row.seat)).toEqual([3, 1, 2, 1, 2])
    expect(rows[0]?.endedOn).toEqual(new Date('2026-01-01'))
    expect(rows[1]?.endedOn).toEqual(new Date('2026-09-15'))
    expect(await db.assembly.findUnique({ where: { okrugId } })).toMatchObject({ seats: 7 })
  })

  it.each([undefined, 'vacant'] as const)(
    'fills vacant seats beside those that are held, for their term (%s)',
    async (scope) => {
      const { okrugId } = await assemblyOf(freshOkrug(), { seats: 9, filled: 4 })
      const where = (seat: number) => ({ okrugId, seat })
      await db.assemblyMembership.updateMany({
        where: where(3),
        data: { since: new Date('2022-01-01'), until: new Date('2025-12-31') },
      })
      await db.assemblyMembership.updateMany({ where: where(1), data: { endedOn: new Date('2026-06-01') } })
      const before = await db.assemblyMembership.findMany({ where: { okrugId, seat: { in: [2, 4] } } })
      await signed(await composed(okrugId, scope))
      const rows = await db.assemblyMembership.findMany({ where: { okrugId, endedOn: null }, orderBy: { seat: 'asc' } })
      expect(rows.map((row) => row.seat)).toEqual([1, 2, 3, 4])
      expect(rows.filter((row) => row.seat % 2 === 0)).toEqual(before)
      const last = before[0]?.until
      expect(rows.map((row) => row.until)).toEqual([last, last, last, last])
      expect(await db.assemblyMembership.findFirst({ where: { okrugId, endReason: 'termEnded' } })).toMatchObject({
        seat: 3,
        endedOn: new Date('2026-01-01'),
      })
      expect(await db.assembly.findUnique({ where: { okrugId } })).toMatchObject({ seats: 7 })
    },
  )

  it('without elections leaves the seats as they are', async () => {
    const { okrugId } = await assemblyOf(freshOkrug(), { seats: 9, filled: 3 })
    const sitting = await agreed(await gathering({ okrugId }))
    await decide(sitting, { kind: 'decision', itemId: sitting.items[1] as string }, all)
    await signed(await drafted(sitting))
    expect(await findAssembly(okrugId, civilDate('2026-09-15'))).toMatchObject({ filled: 3 })
  })

  it('composes the assembly once when both sign at the same moment', async () => {
    const sitting = await composed()
    const answers = await Promise.all([1, 2, 1, 2].map((n) => sign(sitting, n, 'citizen')))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
    expect(await db.assemblyMembership.count({ where: { okrugId: sitting.okrugId } })).toBe(2)
  })

  it('is signed in person: by a member of the assembly as by a resident, never by the office', async () => {
    const sitting = await composed()
    const wish = { ...sitting.ref, sha256: (await manifestAt(sitting.ref)).sha256 }
    expect(await confirmProtocol(sitting.desk(), wish)).toMatchObject({ code: 'forbidden' })
    await must(confirmProtocol(inPerson(sitting, 1, 'assemblyMember'), wish))
    await must(confirmProtocol(inPerson(sitting, 2, 'citizen'), wish))
  })

  it('names residents by surname and initials in public, its two signatories and the elected in full', async () => {
    const sitting = await signed(await composed())
    const { body } = (await publicProtocol(sitting.okrugId, sitting.meetingId)) ?? {}
    const full = await bodyOf(sitting)
    expect(full.number).toBe(`${sitting.okrugId}-G-2026-001`)
    const short = /^Сынақов\d+ А\. Ү\.$/
    expect(full.present.map((one) => one.name).filter((name) => short.test(name))).toHaveLength(0)
    expect(body?.present.map((one) => one.name).filter((name) => short.test(name))).toHaveLength(3)
    const seats = body?.agenda[0]?.ballots.filter((one) => one.kind === 'seat') ?? []
    expect(seats.map(({ candidate }) => short.test(candidate ?? ''))).toEqual([false, false, true])
    expect(seats[0]).toMatchObject({ settlement: { ru: 'село 1' } })
    expect(seats[0]?.voices.filter(({ name }) => short.test(name))).toHaveLength(3)
    expect(body?.chair).toBe(full.chair)
  })

  it('marks who was listed and whose voice was entered on paper, in the public copy too', async () => {
    const sitting = await agreed(await gathering())
    const { motionId } = await decide(sitting, { kind: 'decision', itemId: sitting.items[1] as string }, all)
    const [first, second] = [memberOf(sitting, 2), memberOf(sitting, 3)]
    await db.presence.updateMany({ where: { memberId: first }, data: { arrival: 'paper' } })
    await db.vote.updateMany({ where: { motionId, memberId: second }, data: { via: 'paper' } })
    await signed(await drafted(sitting))
    const copies = [await bodyOf(sitting), (await publicProtocol(sitting.okrugId, sitting.meetingId))?.body]
    for (const body of copies) {
      expect(body?.present.map(({ stays }) => stays.map((stay) => stay.paper))).toContainEqual([true])
      expect(body?.present.filter(({ stays }) => stays.some((stay) => stay.paper))).toHaveLength(1)
      const voices = body?.agenda[1]?.ballots[0]?.voices ?? []
      expect(voices.filter((voice) => voice.paper)).toMatchObject([{ choice: 'for', paper: true }])
    }
  })

  it('says how many of those counted no name stands for', async () => {
    const sitting = await opened(await gathering({ present: 4 }))
    const counted = { headcount: 9, headcountAt: sitting.desk().now, state: 'agenda' as const }
    await db.meeting.updateMany({ where: { id: sitting.meetingId }, data: counted })
    await must(checkInMember(sitting.desk(), { ...sitting.ref, memberId: memberOf(sitting, 6) }))
    await drafted(sitting)
    expect((await bodyOf(sitting)).attendance).toEqual({
      present: 9,
      desk: 5,
      paper: 0,
      phone: 0,
      headcount: 9,
      unnamed: 4,
    })
  })
})
