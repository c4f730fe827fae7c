import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOff } from './calendar'
import { addDays, type CivilDate } from './civil-date'
import { type EvaluableRule, evaluableRules, evaluate, factsOf, isEvaluable } from './evaluate'
import { type FactKind, largestCount } from './facts'

const isOff = daysOff((year) => (year === 2026 ? ['2026-05-27'] : []), [])
const today: CivilDate = '2026-11-20'
type Facts = Record<string, unknown>

const ask = (rule: string, facts: Facts, on?: unknown) =>
  evaluate({ rule, facts, ...(on === undefined ? {} : { on }) }, today, isOff)

function problemsOf(rule: string, facts: Facts, on?: unknown): [string, string][] {
  const answer = ask(rule, facts, on)
  return answer.ok ? [] : answer.problems.map(({ pointer, because }) => [pointer, because.key.replace('problems.', '')])
}

/** A lawful example of each rule, and what it says. */
const examples: Record<EvaluableRule, [Facts, object]> = {
  'GA-1': [
    { eligible: 1204, present: 121 },
    { holds: true, required: 121, actual: 121 },
  ],
  'GA-2': [
    { delegates: 41, present: 20 },
    { holds: false, required: 21, actual: 20 },
  ],
  'GA-3': [
    { eligible: 1204, signed: 120 },
    { holds: false, required: 121, actual: 120 },
  ],
  'AS-1': [
    { seats: 24, present: 12 },
    { holds: true, required: 12, actual: 12 },
  ],
  'AS-2': [
    { seats: 25, signed: 3 },
    { holds: true, required: 3, actual: 3 },
  ],
  'AS-3': [{ from: '2026-03-19' }, { holds: true, due: '2026-03-27' }],
  'AS-4': [{ held: ['2026-10-01', '2026-09-30'] }, { holds: true, required: 1, actual: 1, due: '2026-12-31' }],
  'NT-1': [
    { given: '2026-11-10', meeting: '2026-11-20' },
    { holds: true, required: 10, actual: 10 },
  ],
  'NT-2': [
    { given: '2026-11-16', meeting: '2026-11-20' },
    { holds: false, required: 5, actual: 4 },
  ],
  'NT-3': [
    { given: '2026-11-21', meeting: '2026-11-20' },
    { holds: false, required: 3, actual: -1 },
  ],
  'MT-4': [
    { seats: 25, for: 12 },
    { holds: false, required: 13, actual: 12 },
  ],
  'MT-6': [{ speeches: 3 }, { holds: false, required: 2, actual: 3 }],
  'DC-1': [
    { present: 24, for: 13 },
    { holds: true, required: 13, actual: 13 },
  ],
  'DC-2': [
    { for: 12, against: 12, abstain: 0, chair: 'for' },
    { holds: true, required: 13, actual: 12 },
  ],
  'DC-3': [{ from: '2026-11-20' }, { holds: true, due: '2026-11-24' }],
  'DC-4': [{ from: '2026-04-30' }, { holds: true, due: '2026-05-12' }],
  'DC-5': [{ from: '2026-05-26' }, { holds: true, due: '2026-06-03' }],
  'BG-6': [
    { own: 299, total: 1000 },
    { holds: false, required: 300, actual: 299 },
  ],
  'MN-2': [
    { periodEnd: '2026-06-30' },
    {
      holds: true,
      due: {
        report: '2026-07-05',
        toCommission: '2026-07-10',
        monitoring: '2026-07-15',
        assembly: '2026-07-20',
        conclusion: '2026-07-25',
      },
    },
  ],
  'PB-1': [{ voters: 9 }, { holds: false, required: 10, actual: 9 }],
  'PT-4': [
    { addressee: 'okrug', population: 1040, voices: 52 },
    { holds: true, required: 52, actual: 52 },
  ],
  'AP-1': [{ from: '2026-10-22' }, { holds: true, due: '2026-11-13' }],
  'DQ-1': [{ from: '2026-01-31' }, { holds: true, due: '2026-02-28' }],
  'MS-1': [
    { deputies: 17, present: 12 },
    { holds: true, required: 12, actual: 12 },
  ],
  'MS-5': [{ voters: 754206 }, { holds: true, required: 91 }],
}

describe.each(evaluableRules)('%s', (rule) => {
  const [facts, expected] = examples[rule]
  it('says what the law says', () => {
    const answer = ask(rule, facts)
    expect(answer.ok && answer.verdict).toMatchObject({ rule, ...expected })
    const { rule: _, because, cites, ...numbers } = answer.ok ? answer.verdict : ({} as never)
    expect(numbers).toEqual(expected)
    expect(because.key).toMatch(new RegExp(`^${rule}\\.\\w+$`))
    expect(cites.length).toBeGreaterThan(0)
  })
  it('wants every fact, and no other', () => {
    for (const [name, kind] of Object.entries(factsOf(rule))) {
      const { [name]: _, ...rest } = facts
      expect(problemsOf(rule, rest)).toEqual(kind.endsWith('?') ? [] : [[`/facts/${name}`, 'missing']])
    }
    expect(problemsOf(rule, { ...facts, 'a/b~c': 1 })).toEqual([['/facts/a~1b~0c', 'unknownFact']])
    expect(problemsOf(rule, { ...facts, toString: 1 })).toEqual([['/facts/toString', 'unknownFact']])
  })
  it('refuses each fact that is not of its kind', () => {
    const wrong: Record<FactKind, [unknown, string][]> = {
      count: [-1, 1.5, largestCount + 1, '5', null, true, [5]].map((value) => [value, 'count']),
      date: [
        ...['2026-02-30', '2026-2-3', '', 20260203, null].map((value): [unknown, string] => [value, 'date']),
        ['2000-12-31', 'year'],
        ['2101-01-01', 'year'],
      ],
      dates: [
        ['2026-01-01', 'dates'],
        [Array(401).fill('2026-01-01'), 'tooMany'],
      ],
      addressee: [['akim', 'choice']],
      'side?': [
        ['abstain', 'choice'],
        [null, 'choice'],
      ],
    }
    for (const [name, kind] of Object.entries(factsOf(rule)))
      for (const [value, why] of wrong[kind])
        expect(problemsOf(rule, { ...facts, [name]: value })).toEqual([[`/facts/${name}`, why]])
  })
})

describe('more than there are', () => {
  it.each<[string, Facts, string]>([
    ['GA-1', { eligible: 10, present: 11 }, 'present'],
    ['GA-2', { delegates: 10, present: 11 }, 'present'],
    ['GA-3', { eligible: 0, signed: 1 }, 'signed'],
    ['AS-1', { seats: 24, present: 25 }, 'present'],
    ['AS-2', { seats: 24, signed: 25 }, 'signed'],
    ['MT-4', { seats: 24, for: 25 }, 'for'],
    ['DC-1', { present: 24, for: 25 }, 'for'],
    ['MS-1', { deputies: 24, present: 25 }, 'present'],
    ['BG-6', { own: 1001, total: 1000 }, 'own'],
  ])('%s %j', (rule, facts, part) => {
    expect(problemsOf(rule, facts)).toEqual([[`/facts/${part}`, 'exceeds']])
    const most = Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, name === part ? (value as number) - 1 : value]),
    )
    expect(problemsOf(rule, most)).toEqual([])
  })
})

it('zero is not absurd', () => {
  for (const rule of evaluableRules) {
    const counts = Object.entries(examples[rule][0]).map(([name, value]) => [
      name,
      typeof value === 'number' ? 0 : value,
    ])
    expect(problemsOf(rule, Object.fromEntries(counts))).toEqual([])
  }
})

describe('on', () => {
  it('is the meeting’s, the term’s or the period’s own date, else today', () => {
    const due = (rule: string, facts: Facts, on?: string) => {
      const answer = ask(rule, facts, on)
      return answer.ok ? [answer.verdict.holds, answer.verdict.due] : answer
    }
    expect(due('DC-3', { from: '2020-03-02' })).toEqual([true, '2020-03-04'])
    expect(due('DC-3', { from: '2020-03-02' }, '2020-03-04')).toEqual([true, '2020-03-04'])
    expect(due('DC-3', { from: '2020-03-02' }, '2020-03-05')).toEqual([false, '2020-03-04'])
    expect(due('AS-4', { held: ['2026-11-20'] })).toEqual([true, '2026-12-31'])
    expect(due('AS-4', { held: ['2026-11-20'] }, '2026-11-19')).toEqual([false, '2026-12-31'])
  })
  it('before any norm there is no verdict', () => {
    expect(problemsOf('AS-1', { seats: 25, present: 13 }, '2017-12-31')).toEqual([['/on', 'noNorm']])
    expect(problemsOf('AS-1', { seats: 25, present: 13 }, '2018-01-01')).toEqual([])
    expect(problemsOf('NT-1', { given: '2001-01-01', meeting: '2001-02-01' })).toEqual([['/facts/meeting', 'noNorm']])
    expect(problemsOf('DC-3', { from: '2001-01-01' })).toEqual([['/facts/from', 'noNorm']])
    expect(problemsOf('DC-3', { from: '2001-01-01' }, '2026-01-01')).toEqual([])
    expect(problemsOf('MN-2', { periodEnd: '2016-12-31' })).toEqual([['/facts/periodEnd', 'noNorm']])
    expect(problemsOf('BG-6', { own: 1, total: 1 }, '2023-12-31')).toEqual([['/on', 'noNorm']])
    expect(problemsOf('BG-6', { own: 1, total: 1 }, '2024-01-01')).toEqual([])
    expect(problemsOf('MS-5', { voters: 1 }, '2001-01-01')).toEqual([['/on', 'noNorm']])
  })
  it.each(['2026-02-30', 5, null, '', '2101-01-01'])('%j is no such day', (on) => {
    expect(problemsOf('AS-1', { seats: 25, present: 13 }, on)).toHaveLength(1)
  })
})

it('names every problem at once', () => {
  expect(problemsOf('GA-1', { eligible: 'x', more: 1 }, 'tomorrow')).toEqual([
    ['/facts/more', 'unknownFact'],
    ['/facts/eligible', 'count'],
    ['/facts/present', 'missing'],
    ['/on', 'date'],
  ])
})

it('a wrong date among many is pointed at', () => {
  expect(problemsOf('AS-4', { held: ['2026-01-01', 'x', '2026-02-30'] })).toEqual([
    ['/facts/held/1', 'date'],
    ['/facts/held/2', 'date'],
  ])
})

it.each(['GA-4', 'AS-5', 'XX-1', '', '__proto__', 'toString', 'ga-1'])('does not know %j', (rule) => {
  expect(isEvaluable(rule)).toBe(false)
  expect(problemsOf(rule, {})).toEqual([['/rule', 'unknownRule']])
})

it('never throws, and answers any lawful input', () => {
  const date = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays('2018-01-01', count))
  const kinds: Record<FactKind, fc.Arbitrary<unknown>> = {
    count: fc.nat(largestCount),
    date,
    dates: fc.array(date, { maxLength: 20 }),
    addressee: fc.constantFrom('okrug', 'district-maslikhat', 'government'),
    'side?': fc.constantFrom('for', 'against'),
  }
  const input = fc.constantFrom(...evaluableRules).chain((rule) => {
    const facts = Object.entries(factsOf(rule)).map(([name, kind]) => [name, kinds[kind]] as const)
    return fc.record({ rule: fc.constant(rule), facts: fc.record(Object.fromEntries(facts)) })
  })
  fc.assert(
    fc.property(input, fc.oneof(date, fc.constant('2026-11-20')), ({ rule, facts }, on) => {
      const answer = ask(rule, facts, on)
      const why = answer.ok ? [] : answer.problems.map(({ because }) => because.key)
      expect(why.every((key) => key === 'problems.exceeds' || key === 'problems.noNorm')).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.anything()), fc.anything(), (rule, facts, on) => {
      ask(rule, facts, on)
      ask('AS-1', facts, on)
    }),
  )
})
