import { expect, it } from 'vitest'
import type { LiveMeetingView } from '@/lib/features/meetings/views'
import { type Follows, followed } from './followed'

const at = (minute: number) => new Date(Date.UTC(2026, 8, 15, 5, minute))
const question = { id: 'q', kind: 'decision' as const, item: 1, text: null, voted: 3, votedAt: at(1), talliedAt: null }
const result = {
  id: 'r',
  kind: 'decision' as const,
  item: 1,
  adopted: null,
  for: 3,
  against: 3,
  abstain: 0,
  notVoting: 0,
  cards: null,
}
const speaker = { id: 's', name: null, guest: false, item: 1, startedAt: at(1), limit: 300 }
const picture: LiveMeetingView = {
  state: 'voting',
  present: 20,
  rule: 'GA-1',
  needed: 10,
  eligible: 100,
  holds: true,
  names: 12,
  phones: 5,
  cards: 8,
  counted: true,
  crowded: false,
  countedAt: null,
  arrivals: 12,
  changes: [],
  question,
  result,
  speaker,
  hands: { waiting: 0, lastAt: null },
  pausedSince: null,
  changedAt: at(0),
}

const all = Object.keys(followed) as Follows[]
const moves = (more: Partial<LiveMeetingView>, from: Partial<LiveMeetingView> = {}) =>
  all.filter((who) => followed[who]({ ...picture, ...from }) !== followed[who]({ ...picture, ...from, ...more }))

it.each<[string, Partial<LiveMeetingView>]>([
  ['a question', { question: { ...question, id: 'other' } }],
  ['its end', { question: null }],
  ['a result', { result: { ...result, id: 'other' } }],
  ['a casting vote', { result: { ...result, adopted: true } }],
  ['a speaker', { speaker: null }],
  ['one who is given the floor again', { speaker: { ...speaker, startedAt: at(2) } }],
  ['more time for one', { speaker: { ...speaker, limit: 480 } }],
  ['a break', { pausedSince: at(5) }],
  ['a lost quorum', { holds: false }],
  ['another state', { state: 'closed' }],
])('%s is on every page', (_, more) => {
  expect(moves(more)).toEqual(all)
})

it.each<[string, Partial<LiveMeetingView>, Follows[]]>([
  ['a vote', { question: { ...question, voted: 4, votedAt: at(2) } }, ['conduct']],
  ['a changed vote', { question: { ...question, votedAt: at(2) } }, ['conduct']],
  ['a count of cards', { question: { ...question, talliedAt: at(2) } }, ['conduct']],
  ['a count of people', { countedAt: at(2) }, ['conduct']],
  ['a raised hand', { hands: { waiting: 1, lastAt: at(2) } }, ['conduct']],
  ['somebody at the desk while a question is open', { present: 21 }, ['wall', 'conduct']],
  ['a phone where cards are out', { names: 13, phones: 6, arrivals: 13 }, []],
])('%s is shown by those that show it', (_, more, who) => {
  expect(moves(more)).toEqual(who)
})

it('where everyone is known by name, whoever comes and goes is on the pages that list them', () => {
  expect(moves({ arrivals: 13 }, { cards: 0 })).toEqual(['conduct'])
})

it('without quorum the wall and who runs the meeting have its arithmetic, and no phone asks for a page at each arrival', () => {
  expect(moves({ present: 21 }, { holds: false, question: null })).toEqual(['wall', 'conduct'])
})
