import { describe, expect, it } from 'vitest'
import { assemblySize } from '@/lib/statute/assembly'
import { daysOff } from '@/lib/statute/calendar'
import { areaProtocolTerm, discussionTerm, workingDayTerm } from '@/lib/statute/deadlines'
import { type EvaluableRule, evaluate } from '@/lib/statute/evaluate'
import { areaDecision } from '@/lib/statute/majority'
import { normsAt } from '@/lib/statute/norms'
import { areaQuorum } from '@/lib/statute/quorum'
import type { Reason } from '@/lib/statute/verdict'
import { locales } from './locale'
import statute from './messages/kk/statute.json'
import { reasonOf } from './verdict'

const isOff = daysOff(() => ['2026-05-27'], [])
const on = '2026-11-20'

/** Facts of each rule under which each of its sentences is said. */
const cases: [EvaluableRule, ...Record<string, unknown>[]][] = [
  ['GA-1', { eligible: 1204, present: 121 }, { eligible: 21, present: 1 }, { eligible: 0, present: 0 }],
  ['GA-2', { delegates: 41, present: 21 }, { delegates: 41, present: 20 }, { delegates: 0, present: 0 }],
  ['GA-3', { eligible: 1204, signed: 121 }, { eligible: 1204, signed: 120 }, { eligible: 0, signed: 0 }],
  ['AS-1', { seats: 25, present: 13 }, { seats: 25, present: 12 }, { seats: 0, present: 0 }],
  ['AS-2', { seats: 25, signed: 3 }, { seats: 25, signed: 2 }, { seats: 0, signed: 0 }],
  ['AS-3', { from: '2026-11-19' }, { from: '2026-11-02' }],
  ['AS-4', { held: ['2026-11-20'] }, { held: [] }],
  [
    'NT-1',
    { given: '2026-11-10', meeting: on },
    { given: '2026-11-19', meeting: on },
    { given: '2026-11-21', meeting: on },
  ],
  [
    'NT-2',
    { given: '2026-11-10', meeting: on },
    { given: '2026-11-19', meeting: on },
    { given: '2026-11-21', meeting: on },
  ],
  [
    'NT-3',
    { given: '2026-11-10', meeting: on },
    { given: '2026-11-19', meeting: on },
    { given: '2026-11-21', meeting: on },
  ],
  ['MT-4', { seats: 25, for: 13 }, { seats: 25, for: 12 }, { seats: 0, for: 0 }],
  ['MT-6', { speeches: 2 }, { speeches: 3 }],
  ['DC-1', { present: 24, for: 13 }, { present: 24, for: 12 }, { present: 0, for: 0 }],
  [
    'DC-2',
    { for: 13, against: 11, abstain: 0 },
    { for: 11, against: 11, abstain: 2 },
    { for: 12, against: 12, abstain: 0 },
    { for: 12, against: 12, abstain: 0, chair: 'for' },
    { for: 12, against: 12, abstain: 0, chair: 'against' },
    { for: 0, against: 0, abstain: 0 },
  ],
  ['DC-3', { from: '2026-11-19' }, { from: '2026-11-02' }],
  ['DC-4', { from: '2026-11-19' }, { from: '2026-11-02' }],
  ['DC-5', { from: '2026-11-19' }, { from: '2026-11-02' }],
  ['BG-6', { own: 300, total: 1000 }, { own: 299, total: 1000 }, { own: 0, total: 0 }],
  ['MN-2', { periodEnd: '2026-12-31' }, { periodEnd: '2026-06-30' }],
  ['PB-1', { voters: 10 }, { voters: 9 }],
  ...(
    ['okrug', 'district-executive', 'district-maslikhat', 'oblast-maslikhat', 'oblast-executive', 'government'] as const
  ).map((addressee): [EvaluableRule, ...Record<string, unknown>[]] => [
    'PT-4',
    { addressee, population: 1000, voices: 50_000 },
    { addressee, population: 1000, voices: 1 },
    { addressee, population: 0, voices: 0 },
  ]),
  ['AP-1', { from: '2026-11-19' }, { from: '2026-10-02' }],
  ['DQ-1', { from: '2026-11-19' }, { from: '2026-11-22' }, { from: '2026-10-02' }],
  ['MS-1', { deputies: 17, present: 12 }, { deputies: 17, present: 11 }, { deputies: 0, present: 0 }],
  ['MS-5', { voters: 754_206 }],
]

const judged = cases.flatMap(([rule, ...facts]) =>
  facts.map((one): Reason => {
    const answer = evaluate({ rule, on, facts: one }, on, isOff)
    if (!answer.ok) throw new Error(JSON.stringify([rule, one, answer.problems]))
    return answer.verdict.because
  }),
)
const norms = normsAt(on)
const others = [
  assemblySize(norms, { seats: 25 }),
  assemblySize(norms, { seats: 26 }),
  areaQuorum(norms, { eligible: 41, present: 5 }),
  areaQuorum(norms, { eligible: 41, present: 4 }),
  areaQuorum(norms, { eligible: 0, present: 0 }),
  ...([undefined, 'for', 'against'] as const).map((chair) =>
    areaDecision(norms, { present: 4, for: 2, against: 2, chair }),
  ),
  ...(['2026-11-19', '2026-10-02'] as const).map((from) => areaProtocolTerm(norms, { from, on }, isOff)),
  ...(['DC-6', 'DC-7'] as const).flatMap((rule) =>
    (['2026-11-19', '2025-10-02'] as const).map((from) => discussionTerm(norms, rule, { from, on })),
  ),
  ...(['GA-4', 'DC-7', 'DC-9'] as const).flatMap((rule) =>
    (['2026-11-19', '2026-10-02'] as const).map((from) => workingDayTerm(norms, rule, { from, on }, isOff)),
  ),
].map(({ because }) => because)
const said = [...judged, ...others]

describe.each(locales)('in %s', (locale) => {
  it.each(said)('$key $params', (because) => {
    const sentence = reasonOf({ because }, locale)
    expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/su)
    expect(sentence).not.toMatch(/[{}#]|undefined|null|NaN|\d{4}-\d\d-\d\d/)
  })
})

it('no sentence is left that nothing says', () => {
  const { problems: _, ...sentences } = statute
  const written = Object.entries(sentences).flatMap(([rule, outcomes]) =>
    Object.keys(outcomes).map((one) => `${rule}.${one}`),
  )
  expect([...new Set(said.map(({ key }) => key))].sort()).toEqual(written.sort())
})

it('agrees numbers with their nouns in Russian', () => {
  const say = (rule: string, facts: Record<string, unknown>) => {
    const answer = evaluate({ rule, on, facts }, on, isOff)
    return answer.ok && reasonOf(answer.verdict, 'ru')
  }
  expect(say('AS-1', { seats: 21, present: 9 })).toBe(
    'Присутствует 9 из 21 члена, нужно не менее 11: не хватает 2 членов.',
  )
  expect(say('PB-1', { voters: 2 })).toContain('проголосовали 2 человека')
  expect(say('PB-1', { voters: 21 })).toContain('проголосовал 21 человек')
  expect(say('NT-1', { given: '2026-11-19', meeting: on })).toContain(
    'между ними 1 день, нужно не менее 10 календарных дней',
  )
})
