import { expect, test } from 'vitest'
import type { DecisionView, DistrictReviewView } from '../views'
import { type Milestones, threadOf } from './thread'

const at = (day: number, hour = 10) => new Date(Date.UTC(2026, 0, day, hour))
const both = (text: string) => ({ kk: text, ru: text })
const verdict = { rule: 'DC-7', holds: true, because: { key: 'x', params: {} }, cites: [] } as never

const decision = (more: Partial<DecisionView> = {}): DecisionView =>
  ({
    okrugId: '595030000',
    id: 'd',
    number: '595030000-A-2026-001/1',
    position: 1,
    meeting: { id: 'm', number: '595030000-A-2026-001', startsAt: at(10) },
    for: 12,
    against: 2,
    abstain: 1,
    notVoting: 1,
    status: 'approved',
    adoptedAt: at(10),
    publishedAt: at(11),
    answer: null,
    ...more,
  }) as DecisionView

const facts = (more: Partial<Milestones> = {}): Milestones => ({
  origin: null,
  requestedAt: null,
  announcedAt: at(1),
  toldAt: null,
  plan: null,
  scheduledAt: null,
  reports: [],
  evidence: [],
  hearings: [],
  rediscussions: [],
  ...more,
})

const answer = (of: 'approved' | 'disagreed', day: number) => ({
  answer: of,
  at: at(day),
  by: 'Әкім',
  reasons: of === 'disagreed' ? both('себеп') : null,
  verdict,
})
const kinds = (...given: Parameters<typeof threadOf>) => threadOf(...given).map(({ kind }) => kind)

test('begins with the members’ request and goes on in the order of time', () => {
  expect(kinds(decision(), null, facts({ requestedAt: new Date(0) }))).toEqual([
    'requested',
    'announced',
    'adopted',
    'signed',
  ])
  const [, adopted] = threadOf(decision(), null, facts())
  expect(adopted).toMatchObject({ kind: 'adopted', params: { for: 12, present: 16 } })
})

test('a disagreement is the end of a first discussion and a dispute after a second', () => {
  const disagreed = decision({ answer: answer('disagreed', 15) })
  expect(threadOf(disagreed, null, facts()).at(-1)).toMatchObject({
    kind: 'disagreed',
    text: both('себеп'),
    href: '/decisions/d/papers/answer',
  })
  const origin = { id: 'o', number: '1/1', at: at(1, 9) }
  expect(kinds(disagreed, null, facts({ origin }))).toEqual(['origin', 'announced', 'adopted', 'signed', 'unresolved'])
})

test('what the body said when it discussed it again, whether it kept, changed or gave up its decision', () => {
  const again = { meetingId: 'n', number: 'N', announcedAt: at(20), failedAt: null, signedAt: at(25), outcome: null }
  const followed = (kept: boolean) => ({ ...again, outcome: { id: 'x', number: 'N/1', kept } })
  const of = (status: DecisionView['status'], one: Milestones['rediscussions'][number]) =>
    kinds(decision({ status }), null, facts({ rediscussions: [one] })).slice(3)
  expect(of('rediscussion', { ...again, signedAt: null })).toEqual(['againAnnounced'])
  expect(of('disagreed', { ...again, failedAt: at(22), signedAt: null })).toEqual(['againAnnounced', 'againFailed'])
  expect(of('rediscussion', followed(true))).toEqual(['againAnnounced', 'kept'])
  expect(of('rediscussion', followed(false))).toEqual(['againAnnounced', 'changed'])
  expect(of('withdrawn', again)).toEqual(['againAnnounced', 'withdrawn'])
})

test('the district’s steps appear as they are taken', () => {
  const session = { number: 7, on: '2026-01-20' }
  const steps: [DistrictReviewView, string[]][] = [
    [{ session, discussion: null, recordedAt: null, ruling: null }, ['scheduled']],
    [{ session, discussion: both('с'), recordedAt: at(20), ruling: null }, ['scheduled', 'discussed']],
    [
      {
        session,
        discussion: both('с'),
        recordedAt: at(20),
        ruling: { ruling: 'upheld', reasons: both('н'), at: at(22), by: 'Аудан әкімі', verdict },
      },
      ['scheduled', 'discussed', 'upheld'],
    ],
  ]
  for (const [review, expected] of steps)
    expect(kinds(decision(), review, facts({ scheduledAt: at(16) })).slice(3)).toEqual(expected)
})

test('pictures of one part and one Almaty day stand together at the last of them', () => {
  const evidence = [
    { at: at(20, 4), position: 1 },
    { at: at(20, 18), position: 1 },
    // 19:30 UTC is the next day in Almaty.
    { at: new Date(Date.UTC(2026, 0, 20, 19, 30)), position: 1 },
    { at: at(20, 5), position: 2 },
  ]
  const shown = threadOf(decision(), null, facts({ evidence })).filter(({ kind }) => kind === 'shown')
  expect(shown.map(({ at: when, params }) => [when.toISOString().slice(0, 16), params])).toEqual([
    ['2026-01-20T05:00', { count: 1, part: 2 }],
    ['2026-01-20T18:00', { count: 2, part: 1 }],
    ['2026-01-20T19:30', { count: 1, part: 1 }],
  ])
  expect(shown[0]?.href).toBe('/decisions/d#execution')
})

test('a letter after a first failure, the question of liability after a second', () => {
  const hearing = (failure: number, day: number) => ({
    meetingId: `h${failure}`,
    number: `H${failure}`,
    at: at(day),
    outcome: 'notDone' as const,
    note: both('орындалмады'),
    failure,
    letter: { at: at(day + 1), by: 'Төраға' },
  })
  const hearings = [hearing(1, 12), hearing(2, 14)]
  expect(kinds(decision(), null, facts({ hearings })).slice(3)).toEqual(['notDone', 'letter', 'notDone', 'liability'])
  expect(threadOf(decision(), null, facts({ hearings })).at(-1)?.href).toBe('/decisions/d/papers/letter-h2')
})
