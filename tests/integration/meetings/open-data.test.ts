import { beforeAll, describe, expect, it } from 'vitest'
import { GET as oneDecision } from '@/app/api/v1/okrugs/[kato]/decisions/[id]/route'
import { GET as allDecisions } from '@/app/api/v1/okrugs/[kato]/decisions/route'
import { GET as oneMeeting } from '@/app/api/v1/okrugs/[kato]/meetings/[id]/route'
import { GET as oneInitiative } from '@/app/api/v1/okrugs/[kato]/meetings/initiatives/[id]/route'
import { GET as allInitiatives } from '@/app/api/v1/okrugs/[kato]/meetings/initiatives/route'
import { GET as allMeetings } from '@/app/api/v1/okrugs/[kato]/meetings/route'
import { conveneSession } from '@/lib/features/meetings/commands/convene-session'
import { acting, at } from '../../factories/desk'
import { appliedIn } from '../../factories/initiatives'
import { must, type Session } from '../../factories/meetings'
import { signedSession } from '../../factories/protocols'

let session: Session
beforeAll(async () => {
  session = await signedSession()
  const place = { kk: 'Мектеп', ru: 'Школа' }
  const draft = { okrugId: session.okrugId, date: '2026-12-01', time: '10:00', place }
  await must(conveneSession(acting('okrugAkim', session.okrugId, at('2026-10-01')), draft))
})

const request = (query = '') => new Request(`http://localhost/api${query}`)
const params = <T extends object>(given: T) => ({ params: Promise.resolve(given) })
const list = async (get: typeof allMeetings, query = '', kato = session.okrugId) => {
  const answer = await get(request(query), params({ kato }))
  return { status: answer.status, body: await answer.json() }
}

describe('initiatives', () => {
  it('tell how many signed and never who', async () => {
    const { ref, memberId } = await appliedIn('595060000')
    const answer = await allInitiatives(request(), params({ kato: ref.okrugId }))
    const { data } = await answer.json()
    expect(data[0]).toMatchObject({
      id: ref.meetingId,
      kind: 'gathering',
      state: 'districtReview',
      verdict: { rule: 'GA-3', required: 2, actual: 2, because: { kk: expect.stringContaining('2') } },
      application: { due: '2026-08-07' },
    })
    expect(JSON.stringify(data)).not.toContain(memberId)
    const one = await oneInitiative(request(), params({ kato: ref.okrugId, id: ref.meetingId }))
    expect(await one.json()).toMatchObject({ id: ref.meetingId })
    const other = await oneInitiative(request(), params({ kato: session.okrugId, id: ref.meetingId }))
    expect(other.status).toBe(404)
  })
})

describe('sessions', () => {
  it('lists those with a notice, and no draft', async () => {
    const { body } = await list(allMeetings)
    expect(body).toMatchObject({ total: 1, page: 1 })
    expect(body.data[0]).toMatchObject({
      id: session.meetingId,
      kind: 'session',
      number: `${session.okrugId}-A-2026-001`,
      state: 'withAkim',
      startsAt: '2026-09-15T05:00:00.000Z',
      place: { kk: 'Мәдениет үйі', ru: 'Дом культуры' },
      notice: { issuedAt: expect.any(String), channels: expect.any(Array) },
      quorum: { rule: 'AS-1', holds: true, required: 12, actual: 13, because: { ru: expect.stringContaining('12') } },
      decisions: [{ status: 'underReview' }],
    })
    expect(body.data[0].agenda).toHaveLength(2)
    expect(JSON.stringify(body)).not.toContain('"key":')
    expect(Object.keys(body.data[0])).toEqual(expect.arrayContaining(['publishedAt', 'changedAt']))
  })

  it('gives one, with the addresses of its papers', async () => {
    const answer = await oneMeeting(request(), params({ kato: session.okrugId, id: session.meetingId }))
    expect(await answer.json()).toMatchObject({ id: session.meetingId })
  })

  it.each([
    ['?page=2', 200],
    ['?page=0', 422],
    ['?page=x', 422],
    ['?page=-1', 422],
    ['?kind=session&state=withAkim', 200],
    ['?kind=nothing', 422],
    ['?state=draft', 422],
  ])('%s → %s', async (query, status) => {
    expect((await list(allMeetings, query)).status).toBe(status)
  })

  it('gives one kind or one state where asked', async () => {
    expect((await list(allMeetings, '?kind=session')).body.total).toBe(1)
    expect((await list(allMeetings, '?kind=gathering')).body.total).toBe(0)
    expect((await list(allMeetings, '?state=announced')).body.total).toBe(0)
  })

  it('knows no other okrug’s, no unknown okrug and no malformed id', async () => {
    expect((await list(allMeetings, '', '999999999')).status).toBe(404)
    for (const id of ['x', crypto.randomUUID(), session.okrugId]) {
      const answer = await oneMeeting(request(), params({ kato: session.okrugId, id }))
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    }
    const elsewhere = await oneMeeting(request(), params({ kato: '595999000', id: session.meetingId }))
    expect(elsewhere.status).toBe(404)
  })
})

it('gives decisions with their vote, verdict and last day', async () => {
  const { body } = await list(allDecisions)
  expect(body).toMatchObject({ total: 1, page: 1 })
  expect(body.data[0]).toMatchObject({
    number: `${session.okrugId}-A-2026-001/1`,
    meeting: { id: session.meetingId },
    title: { kk: '1-мәселе', ru: 'Вопрос 1' },
    for: 13,
    against: 0,
    abstain: 0,
    notVoting: 0,
    verdict: { holds: true, because: { kk: expect.any(String), ru: expect.any(String), en: expect.any(String) } },
    status: 'underReview',
    due: '2026-09-22',
  })
  expect(body.data[0]).not.toHaveProperty('chair')
  const id = body.data[0].id
  const one = await oneDecision(request(), params({ kato: session.okrugId, id }))
  expect(await one.json()).toMatchObject({ id })
  expect((await oneDecision(request(), params({ kato: '595999000', id }))).status).toBe(404)
})
