import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardCode } from '@/lib/features/roll/identity/card-code'
import { meetingTag, readRow, rowCode } from './row-code'

const meeting = '019d0000-0000-7000-8000-0000000f4241'
const other = '019d0000-0000-7000-8000-0000000f4242'

it('a barcode says its meeting and the number, and nothing else', () => {
  expect(rowCode(meeting, 1234)).toBe('0000010000012343')
  expect(readRow('0000010000012343')).toEqual({ number: 1234, tag: '000001' })
})

it('two meetings have two tags', () => {
  expect([meetingTag(meeting), meetingTag(other)]).toEqual(['000001', '000002'])
})

it('every barcode is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.uuid(), (number, id) => {
      expect(readRow(rowCode(id, number))).toEqual({ number, tag: meetingTag(id) })
    }),
  )
})

it.each([
  ['a bare number', '1234', { number: 1234 }],
  ['with spaces', ' 12 34 ', { number: 1234 }],
  ['a card', cardCode('595030000', 1234), { number: 1234, okrugId: '595030000' }],
  ['a misread barcode', '0000010000012344', null],
  ['a misread card', `${cardCode('595030000', 1234).slice(0, -1)}7`, null],
  ['nothing', '', null],
  ['zero', '0', null],
  ['a word', 'Асан', null],
  ['half a barcode', '00000100000', null],
])('%s', (_, typed, row) => expect(readRow(typed)).toEqual(row))
