import { expect, test } from 'vitest'
import { personName, phoneNumber } from './person'

test.each([
  ['  Әбіл   Мансұр ', 'Әбіл Мансұр'],
  ['Иванов-Петров', 'Иванов-Петров'],
  ['Сeрік', 'Серік'],
  ["O'Brien", "O'Brien"],
  ['Сер?к', null],
  ['Асан1', null],
  ['=1+1', null],
  ['-', null],
  ['', null],
])('the name %j is kept as %j', (text, kept) => expect(personName(text)).toBe(kept))

test.each([
  ['8 (701) 123-45-67', '+77011234567'],
  ['+7 701 123 45 67', '+77011234567'],
  ['2-15-30', '21530'],
  ['+998901234567', '998901234567'],
  ['1234', null],
  ['жоқ', null],
  ['8701123456х', null],
])('the phone %j is kept as %j', (text, kept) => expect(phoneNumber(text)).toBe(kept))
