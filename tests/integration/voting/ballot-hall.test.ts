import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { quorumOf } from '@/lib/features/meetings/queries/presence'
import { ballotFacts } from '@/lib/features/voting/queries/standing'
import { db } from '@/lib/platform/db/client'
import { voterStanding } from '@/lib/statute/voter'
import { areaNamed } from '../../factories/areas'
import { hallOfPeople } from '../../factories/halls'

/** A ballot counts the hall in SQL, everything else does by `quorumOf`: whatever the hall, both see the same. */
let okrugId: string
let people: string[]
let areaId: string
let number = 1
beforeAll(async () => {
  const hall = await hallOfPeople({ people: 8 })
  okrugId = hall.okrugId
  people = hall.people
  areaId = await areaNamed(hall.desk(), okrugId, 'Абай')
})

const opened = new Date('2026-09-15T05:00:00Z')
const held = {
  state: 'agenda' as const,
  year: 2026,
  startsAt: opened,
  placeKk: 'Мәдениет үйі',
  placeRu: 'Дом культуры',
  channels: ['portal'],
  registrationOpenedAt: opened,
  registrationClosedAt: opened,
  openedAt: opened,
  openedBy: 'Әкім Ахметов',
  createdAt: opened,
  changedAt: opened,
}
const minute = (n: number) => new Date(Date.UTC(2026, 8, 15, 5, n))
const stay = fc.record({
  minutes: fc.integer({ min: 1, max: 20 }),
  arrival: fc.constantFrom('desk' as const, 'phone' as const, 'paper' as const),
  channel: fc.constantFrom('phone' as const, 'card' as const, null),
  absent: fc.boolean(),
})
/** A person's stays one after the other; whether the last one goes on. Between two steps lie minutes. */
const comings = fc.record({ stays: fc.array(stay, { maxLength: 2 }), remains: fc.boolean(), listed: fc.boolean() })
const halls = fc.record({
  form: fc.constantFrom(
    { kind: 'session' as const, mode: null },
    { kind: 'gathering' as const, mode: 'members' as const },
    { kind: 'gathering' as const, mode: 'delegates' as const },
    { kind: 'separateGathering' as const, mode: null },
  ),
  persons: fc.array(comings, { minLength: 8, maxLength: 8 }),
  headcount: fc.option(fc.record({ count: fc.nat(10), at: fc.nat(60) })),
  eligible: fc.nat(16),
  paused: fc.boolean(),
})
type Hall = typeof halls extends fc.Arbitrary<infer T> ? T : never

function staysOf({ persons }: Hall, meetingId: string) {
  return persons.flatMap(({ stays, remains }, n) => {
    let clock = 0
    return stays.map(({ minutes, arrival, channel, absent }, at) => {
      const arrivedAt = minute(clock + minutes)
      clock += 2 * minutes
      const here = remains && at === stays.length - 1
      const leftAt = here ? null : minute(clock)
      // Only who came in by phone is taken off the list as one who was never there.
      const out = absent && !here && arrival === 'phone'
      const leaf = '0'.repeat(64)
      const memberId = people[n] as string
      const changedAt = leftAt ?? arrivedAt
      return { okrugId, meetingId, memberId, arrivedAt, leftAt, arrival, channel, absent: out, leaf, changedAt }
    })
  })
}

async function made(hall: Hall) {
  const { form, persons, headcount, eligible, paused } = hall
  number += 1
  const count = headcount && { headcount: headcount.count, headcountAt: minute(headcount.at) }
  const place = form.kind === 'separateGathering' ? { areaId } : {}
  const eligibleIds = people.filter((_, n) => persons[n]?.listed)
  const meeting = await db.meeting.create({
    data: { ...held, ...form, ...place, ...count, okrugId, number, eligible, eligibleIds },
  })
  await db.presence.createMany({ data: staysOf(hall, meeting.id) })
  const openedAt = minute(60)
  if (paused) await db.pause.create({ data: { okrugId, meetingId: meeting.id, from: openedAt } })
  const motion = await db.motion.create({ data: { okrugId, meetingId: meeting.id, kind: 'agenda', openedAt } })
  return { meeting, motionId: motion.id }
}

it('a ballot sees the hall as the quorum does, and lets those vote whom the close counts', async () => {
  await fc.assert(
    fc.asyncProperty(halls, async (hall) => {
      const { meeting, motionId } = await made(hall)
      const seen = await quorumOf(db, meeting)
      for (const memberId of people) {
        const ref = { okrugId, meetingId: meeting.id, motionId }
        const place = await ballotFacts(db, ref, memberId)
        expect(place).toMatchObject({ count: seen.count, verdict: seen.verdict })
        const open = !hall.paused && !seen.count.crowded && seen.verdict.holds
        const may = place !== null && voterStanding(place.facts) === null
        expect(may).toBe(open && seen.voters.includes(memberId))
      }
    }),
    { numRuns: 40 },
  )
})
