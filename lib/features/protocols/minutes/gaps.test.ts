import { expect, it } from 'vitest'
import type { ProtocolBody } from '../views'
import { complete, gapsIn } from './gaps'

const text = { kk: 'Мәтін', ru: 'Текст' }
const held = { rule: 'AS-1', holds: true, because: { key: 'AS-1.holds', params: {} }, cites: [] } as const

const body: ProtocolBody = {
  number: '595030000-A-2026-003',
  okrug: text,
  place: text,
  startsAt: '2026-12-24T05:00:00.000Z',
  openedAt: '2026-12-24T05:10:00.000Z',
  closedAt: '2026-12-24T07:00:00.000Z',
  openedBy: 'Ахметов Серік',
  eligible: 24,
  registration: held,
  present: [{ seat: 1, name: 'Ахметова Гүлнәр', stays: [] }],
  invitees: [],
  chair: 'Ахметова Гүлнәр',
  secretary: 'Сейітов Бақыт',
  overrides: [],
  elections: [],
  agenda: [
    {
      position: 1,
      competence: 'budgetDraft',
      title: text,
      addedAtMeeting: false,
      included: true,
      speeches: [{ speaker: 'Сейітов Бақыт', kind: 'speech', summary: text }],
      ballots: [
        {
          kind: 'decision',
          totals: { present: 13, for: 13, against: 0, abstain: 0, notVoting: 0 },
          adopted: true,
          verdict: held,
          voices: [],
          merkleRoot: '',
          closedAt: '',
        },
      ],
    },
  ],
}
const first = body.agenda[0]!
const whatOf = (changed: Partial<ProtocolBody>) => gapsIn({ ...body, ...changed }).map((gap) => gap.what)

it('finds nothing in a whole protocol', () => {
  expect(gapsIn(body)).toEqual([])
})

it.each([
  ['chair', { chair: '' }],
  ['secretary', { secretary: '' }],
  ['place', { place: { kk: 'Мәтін', ru: ' ' } }],
  ['present', { present: [] }],
  ['agenda', { agenda: [] }],
  ['office', { invitees: [{ name: 'Қ. Омаров', office: { kk: '', ru: 'депутат' } }] }],
  ['speechLanguage', { agenda: [{ ...first, speeches: [{ ...first.speeches[0]!, summary: { kk: 'Иә', ru: '' } }] }] }],
  ['noSummary', { agenda: [{ ...first, speeches: [{ ...first.speeches[0]!, summary: { kk: '', ru: ' ' } }] }] }],
] as [string, Partial<ProtocolBody>][])('will not be signed without %s', (what, changed) => {
  expect(whatOf(changed)).toContain(what)
  expect(complete(gapsIn({ ...body, ...changed }))).toBe(false)
})

it('points at an item nobody spoke to or voted on, and lets it be signed', () => {
  const bare = { agenda: [{ ...first, speeches: [], ballots: [] }] }
  expect(whatOf(bare)).toEqual(['noVote', 'noSpeech'])
  expect(complete(gapsIn({ ...body, ...bare }))).toBe(true)
  expect(whatOf({ agenda: [{ ...first, included: false, speeches: [], ballots: [] }] })).toEqual([])
})
