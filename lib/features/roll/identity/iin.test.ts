import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate } from '@/lib/statute/civil-date'
import { birthDigits, checkDigit, makeIin, readIin } from './iin'

const days = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => civilDate(day.toISOString().slice(0, 10)))
const sexes = fc.constantFrom('male' as const, 'female' as const)
const serials = fc.stringMatching(/^[0-9]{4}$/)

describe('the check digit', () => {
  test.each([
    ['9·1 + 1·4 + 1·6 + 3·7 = 40 ≡ 7', '90010130000', 7],
    ['nothing but zeros', '00000000000', 0],
    ['1·10 = 10, so the second pass: 1·1 = 1', '00000000010', 1],
    ['5·2 = 10, so the second pass: 5·4 = 20 ≡ 9', '05000000000', 9],
    ['5·2 + 6·11 ≡ 10, then 5·4 + 6·2 = 32 ≡ 10: none', '05000000006', null],
  ])('%s', (_, eleven, digit) => expect(checkDigit(eleven)).toBe(digit))
})

describe('reading an IIN', () => {
  test.each([
    ['900101300007', { ok: true, birthDate: '1990-01-01', sex: 'male' }],
    ['900101300008', { ok: false, flaw: 'check' }],
    ['90010130000', { ok: false, flaw: 'digits' }],
    ['9001013000070', { ok: false, flaw: 'digits' }],
    ['90010130000x', { ok: false, flaw: 'digits' }],
    ['٩00101300007', { ok: false, flaw: 'digits' }],
    ['', { ok: false, flaw: 'digits' }],
  ])('%j', (text, reading) => expect(readIin(text)).toEqual(reading))

  test.each([
    ['7', 'century'],
    ['8', 'century'],
    ['9', 'century'],
    ['0', 'century'],
  ])('with %s in the seventh place has no century', (seventh, flaw) => {
    const eleven = `900101${seventh}0001`
    expect(readIin(`${eleven}${checkDigit(eleven)}`)).toEqual({ ok: false, flaw })
  })

  test.each(['900230', '901301', '900100', '900001', '010229'])('born on %s has no date', (day) => {
    const eleven = `${day}50000`
    expect(readIin(`${eleven}${checkDigit(eleven)}`)).toEqual({ ok: false, flaw: 'date' })
  })

  test('knows the leap day of 2000 but not of 1900', () => {
    expect(readIin(`00022960000${checkDigit('00022960000')}`)).toMatchObject({ ok: true, birthDate: '2000-02-29' })
    expect(readIin(`00022940000${checkDigit('00022940000')}`)).toEqual({ ok: false, flaw: 'date' })
  })

  test('gives back what it was made of', () => {
    fc.assert(
      fc.property(days, sexes, serials, (birthDate, sex, serial) => {
        const iin = makeIin(birthDate, sex, serial)
        fc.pre(iin !== null)
        expect(readIin(iin)).toEqual({ ok: true, birthDate, sex })
      }),
    )
  })

  test('takes one check digit only', () => {
    fc.assert(
      fc.property(days, sexes, serials, (birthDate, sex, serial) => {
        const eleven = makeIin(birthDate, sex, serial)?.slice(0, 11)
        fc.pre(eleven !== undefined)
        const taken = [...'0123456789'].filter((digit) => readIin(`${eleven}${digit}`).ok)
        expect(taken).toEqual([`${checkDigit(eleven)}`])
      }),
    )
  })
})

test('an IIN can be made for most birth dates, but not where both passes give 10', () => {
  expect(makeIin('1990-01-01', 'male')).toBe('900101300007')
  expect(makeIin('1930-05-28', 'female')).toBeNull()
})

test('staff see the birth digits only', () => expect(birthDigits('1990-01-01')).toBe('900101••••••'))
