import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf, EMPTY, type Entry, seal, verifyChain } from './entry'
import type { JsonObject } from './json'

const AT = new Date('2026-07-17T05:00:00.000Z')

function chainOf(...data: JsonObject[]): Entry[] {
  const chain: Entry[] = []
  for (const item of data) chain.push(seal(chain.at(-1) ?? EMPTY, 'roll.import-roll', item, AT))
  return chain
}

/** Gives an altered entry the hash that belongs to it, as a forger would. */
function reseal(entry: Entry, change: Partial<Entry>): Entry {
  const { hash: _, ...rest } = { ...entry, ...change }
  return { ...rest, hash: digestOf({ ...rest }) }
}

const json = fc.letrec<{ value: JsonObject[string]; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(
    fc.string({ unit: 'grapheme', maxLength: 6 }).filter((key) => key !== '__proto__' && !key.includes('\0')),
    tie('value'),
    { maxKeys: 5, noNullPrototype: true },
  ),
})).object

describe('an entry', () => {
  test('is hashed by the canonical form of everything but its hash', () => {
    const [first] = chainOf({ b: 1, a: 'қ' })
    // printf '%s' '{"at":"2026-07-17T05:00:00.000Z","data":{"a":"қ","b":1},"event":"roll.import-roll","prev":"000…","seq":1}' | sha256sum
    expect(first?.hash).toBe('ec6f017c04bdc1da0a4edbebe991a3431db133c06c604f742db2eaa52b83ba02')
    expect(first?.prev).toBe('0'.repeat(64))
    expect(first?.seq).toBe(1)
  })

  test('does not depend on the order of keys', () => {
    expect(chainOf({ a: 1, b: { c: 2, d: 3 } })[0]?.hash).toBe(chainOf({ b: { d: 3, c: 2 }, a: 1 })[0]?.hash)
  })

  test.each([
    ['a fraction', { n: 0.5 }],
    ['an unsafe integer', { n: 2 ** 53 }],
    ['not a number', { n: Number.NaN }],
    ['undefined', { n: undefined }],
    ['an empty place', { n: new Array(1) }],
    ['a date', { n: new Date(0) }],
    ['a bigint', { n: 1n }],
    ['a function', { toJSON: () => 1 }],
    ['half a surrogate pair', { n: '\ud800' }],
    ['a NUL', { n: 'a\0b' }],
    ['a map', { n: new Map() }],
  ])('refuses %s', (_, data) => {
    expect(() => seal(EMPTY, 'roll.import-roll', data as unknown as JsonObject, AT)).toThrow(/not a ledger entry: data/)
  })

  test.each(['', 'import', 'Roll.import', 'roll.import roll', 'roll.import-roll.again'])(
    'refuses the event %j',
    (event) => {
      expect(() => seal(EMPTY, event, {}, AT)).toThrow(/event/)
    },
  )
})

describe('a chain', () => {
  const chain = chainOf({ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 })
  const [first, second, third, fourth] = chain as [Entry, Entry, Entry, Entry]

  test('of nothing is intact', () => expect(verifyChain([])).toEqual({ intact: true, ...EMPTY }))

  test('ends with its head', () => expect(verifyChain(chain)).toEqual({ intact: true, seq: 4, hash: fourth.hash }))

  test.each([
    ['an altered entry', [first, { ...second, data: { n: 9 } }, third], 2, 'hash'],
    [
      'an altered entry with a fitting hash: the next one betrays it',
      [first, reseal(second, { data: {} }), third],
      3,
      'prev',
    ],
    ['a missing entry', [first, third, fourth], 2, 'seq'],
    ['a missing beginning', [second, third], 1, 'seq'],
    ['an entry twice', [first, second, second], 3, 'seq'],
    ['two entries exchanged', [first, third, second], 2, 'seq'],
    ['an entry put in between', [first, reseal(second, { prev: third.hash }), third], 2, 'prev'],
    ['a field too many', [first, { ...second, note: 'x' }], 2, 'malformed'],
    ['a field too few', [{ ...first, at: undefined }], 1, 'malformed'],
    ['an impossible instant', [reseal(first, { at: '2026-02-30T00:00:00.000Z' })], 1, 'malformed'],
    ['something else', [first, 'x'], 2, 'malformed'],
    ['nothing', [null], 1, 'malformed'],
  ] as const)('breaks at %s', (_, entries, position, flaw) => {
    expect(verifyChain(entries)).toMatchObject({ intact: false, breach: { position, flaw } })
  })

  test('does not follow hostile nesting to the end of the stack', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`) as JsonObject
    expect(verifyChain([{ ...first, data: deep }])).toMatchObject({ intact: false, breach: { flaw: 'malformed' } })
  })

  test('survives JSON and back, whatever the data', () => {
    fc.assert(
      fc.property(fc.array(json, { minLength: 1, maxLength: 5 }), (data) => {
        const text = chainOf(...data).map((entry) => JSON.stringify(entry))
        expect(verifyChain(text.map((line) => JSON.parse(line)))).toMatchObject({ intact: true, seq: data.length })
      }),
    )
  })

  test('shows every change of a single field of a single entry', () => {
    const changes: Partial<Entry>[] = [
      { seq: 7 },
      { at: '2026-07-17T05:00:00.001Z' },
      { event: 'roll.correct-member' },
      { data: { n: 5 } },
      { prev: 'a'.repeat(64) },
      { hash: 'a'.repeat(64) },
    ]
    fc.assert(
      fc.property(fc.nat(3), fc.constantFrom(...changes), (at, change) => {
        const altered = chain.map((entry, index) => (index === at ? { ...entry, ...change } : entry))
        expect(verifyChain(altered)).toMatchObject({ intact: false, breach: { position: at + 1 } })
      }),
    )
  })
})
