import { expect, it } from 'vitest'
import { GET } from '@/app/api/v1/okrugs/[kato]/assemblies/route'
import { findAssembly } from '@/lib/features/assemblies/queries/assembly'
import { findDelegates, pastDelegates } from '@/lib/features/assemblies/queries/elections'
import { db } from '@/lib/platform/db/client'
import { civilDate } from '@/lib/statute/civil-date'
import { seated } from '../../factories/assemblies'
import { areaOf, delegateOf } from '../../factories/delegates'
import { agreed, drafted, gathering } from '../../factories/gatherings'
import { decide, freshOkrug, must, times } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'
import { sign } from '../../factories/protocols'

const day = civilDate('2026-09-15')
const read = async (kato: string) => GET(new Request('http://localhost'), { params: Promise.resolve({ kato }) })

it('says of each delegate which separate gathering elected them, by how many of how many, and until when', async () => {
  const { okrugId } = await okrugOf(freshOkrug())
  const later = await delegateOf(okrugId, { areaId: await areaOf(okrugId, 'Ынтымақ көшесі') })
  const first = await delegateOf(okrugId)
  await delegateOf(okrugId, { since: '2021-03-01', until: '2025-02-28' })
  const chain = await findDelegates(okrugId, day)
  expect(chain.map((one) => one.delegateId)).toEqual([first.delegateId, later.delegateId])
  expect(chain[0]).toMatchObject({
    area: { kk: 'Абай көшесі' },
    since: '2026-03-01',
    until: '2030-02-28',
    election: { meetingId: first.meetingId, kind: 'separateGathering', date: '2026-03-01', votes: 12, present: 15 },
  })
  expect(chain[0]?.election.number).toMatch(new RegExp(`^${okrugId}-S-2026-\\d{3}$`))
})

it('keeps the mandates that are over, with the day they really ended, and none that never began', async () => {
  const { okrugId } = await okrugOf(freshOkrug())
  await delegateOf(okrugId)
  const expired = await delegateOf(okrugId, { since: '2021-03-01', until: '2025-02-28' })
  const ended = await delegateOf(okrugId)
  const never = await delegateOf(okrugId)
  const end = (id: string, endedOn: string) =>
    db.delegate.updateMany({ where: { id }, data: { endedOn: new Date(endedOn), endReason: 'electedAnew' } })
  await end(ended.delegateId, '2026-09-15')
  await end(never.delegateId, '2026-03-01')
  expect(await pastDelegates(okrugId, day)).toMatchObject([
    { delegateId: ended.delegateId, since: '2026-03-01', until: '2026-09-14', election: { votes: 12 } },
    { delegateId: expired.delegateId, since: '2021-03-01', until: '2025-02-28' },
  ])
  expect(await (await read(okrugId)).json()).toMatchObject({ pastDelegates: expect.any(Array) })
})

it('says of each seat which gathering filled it; one entered by hand has none', async () => {
  const sitting = await agreed(await gathering())
  const itemId = sitting.items[0] as string
  const candidateId = sitting.members[9]?.memberId as string
  await decide(sitting, { kind: 'decision', itemId, seats: 3 }, times(5, 'for'))
  await decide(sitting, { kind: 'seat', itemId, candidateId }, times(4, 'for'))
  const closed = await drafted(sitting)
  await must(sign(closed, 1, 'citizen'))
  await must(sign(closed, 2, 'citizen'))
  await seated(sitting.okrugId, 2)
  const assembly = await findAssembly(sitting.okrugId, day)
  expect(assembly?.seats[0]?.holder?.election).toEqual({
    meetingId: sitting.meetingId,
    kind: 'gathering',
    number: `${sitting.okrugId}-G-2026-001`,
    ordinal: 1,
    date: '2026-09-15',
    votes: 4,
    present: 5,
  })
  expect(assembly?.seats[1]?.holder?.election).toBeNull()
})

it('is open data, and never shows who else was at the meeting', async () => {
  const { okrugId } = await okrugOf(freshOkrug())
  const { memberId } = await delegateOf(okrugId, { since: '2020-01-01', until: '2099-12-31' })
  const { surname } = await db.communityMember.findFirstOrThrow({ where: { id: memberId } })
  const answer = await read(okrugId)
  expect(answer.status).toBe(200)
  const body = await answer.json()
  expect(body).toMatchObject({ assembly: null, delegates: [{ election: { votes: 12, present: 15 } }] })
  expect(body.delegates[0].name).toContain(surname)
  expect(JSON.stringify(body)).not.toContain(memberId)
  expect((await read('999999999')).status).toBe(404)
})
