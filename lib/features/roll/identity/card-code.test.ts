import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardCode, checkDigit, isChecked, readCard, scanned } from './card-code'

const digits = fc.stringMatching(/^\d{1,18}$/)

describe('the check digit', () => {
  it.each([
    ['572', '4'],
    ['0', '0'],
    ['5950300001234', '6'],
  ])('of %s is %s', (row, check) => expect(checkDigit(row)).toBe(check))

  it('shows every single wrong digit', () => {
    fc.assert(
      fc.property(digits, fc.nat(18), fc.integer({ min: 1, max: 9 }), (row, place, more) => {
        const right = row + checkDigit(row)
        const at = place % right.length
        const wrong = `${right.slice(0, at)}${(Number(right[at]) + more) % 10}${right.slice(at + 1)}`
        expect([isChecked(right), isChecked(wrong)]).toEqual([true, false])
      }),
    )
  })

  it('shows every swap of neighbours', () => {
    fc.assert(
      fc.property(digits, fc.nat(17), (row, place) => {
        const right = row + checkDigit(row)
        const at = place % (right.length - 1)
        fc.pre(right[at] !== right[at + 1])
        const wrong = `${right.slice(0, at)}${right[at + 1]}${right[at]}${right.slice(at + 2)}`
        expect(isChecked(wrong)).toBe(false)
      }),
    )
  })
})

describe('a card', () => {
  it('says the okrug and the number, and nothing else', () => {
    expect(cardCode('595030000', 1234)).toBe('J59503000012346')
    expect(readCard('J59503000012346')).toEqual({ okrugId: '595030000', number: 1234 })
  })

  it('is read back whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_147_483_647 }), (number) => {
        expect(readCard(cardCode('595030000', number))).toEqual({ okrugId: '595030000', number })
      }),
    )
  })

  it.each([
    '',
    'J',
    '59503000012346',
    'J59503000012347',
    'J59503000012346x',
    'J5950300009',
    cardCode('595030000', 2_147_483_648),
  ])('is not %j', (text) => expect(readCard(text)).toBeNull())
})

describe('a scanner’s keys', () => {
  it.each([
    ['as they are', 'J59503000012346', 'J59503000012346'],
    ['small, with spaces', ' j5950 30000 12346 ', 'J59503000012346'],
    ['in Russian', 'О59503000012346', 'J59503000012346'],
    ['in Kazakh', 'оғұғқіққққ"әің,', 'J59503000012346'],
    ['a slip on the Latin keyboard stays one', '12,', '12,'],
  ])('%s', (_, typed, meant) => expect(scanned(typed)).toBe(meant))
})
