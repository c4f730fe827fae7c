import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { iinIn } from './privacy'

const digits = fc.stringMatching(/^[0-9]{12}$/)

describe('what may stand in a ledger', () => {
  test.each([
    ['a KATO code', { kato: '595030000' }],
    ['a protocol number', { number: '595030000-A-2026-001' }],
    ['a digest of digits only', { root: '1'.repeat(64) }],
    ['a UUID that ends in twelve digits', { member: '01980b4c-7d1e-7000-8000-123456789012' }],
    ['a UUID within an address', { at: '/my/01980b4c-7d1e-7000-8000-123456789012/x' }],
    ['eleven digits', { note: '12345678901' }],
    ['a count', { eligible: 9_999_999_999 }],
    ['an instant', { at: '2026-07-17T05:00:00.000Z' }],
  ])('%s', (_, data) => expect(iinIn(data)).toBeNull())
})

describe('what may not', () => {
  test.each([
    ['an IIN', { a: { b: ['x', '900101300017'] } }, 'data.a.b.1'],
    ['an IIN in a sentence', { note: 'ЖСН 900101300017.' }, 'data.note'],
    ['an IIN as a key', { '900101300017': true }, 'a key of data'],
    ['an IIN as a number', { n: 900101300017 }, 'data.n'],
    ['an IIN of 2005 as a number', { n: 50101500012 }, 'data.n'],
    ['an IIN in other digits', { n: '٩٠٠١٠١٣٠٠٠١٧' }, 'data.n'],
    ['an IIN behind a UUID', { n: '01980b4c-7d1e-7000-8000-123456789012 900101300017' }, 'data.n'],
    ['sixty-five digits', { n: '1'.repeat(65) }, 'data.n'],
  ])('%s', (_, data, place) => expect(iinIn(data)).toBe(place))

  test('twelve digits anywhere in a text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), digits, fc.string({ maxLength: 20 }), (before, iin, after) => {
        expect(iinIn({ text: before + iin + after })).toBe('data.text')
      }),
    )
  })
})
