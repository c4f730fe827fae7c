import { expect, it } from 'vitest'
import { legible, legibleIn } from './legible'

it.each([
  ['Қазақша, Русский, “English” — 😀', 'Қазақша, Русский, “English” — 😀'],
  ['бір\r\nекі\rүш', 'бір\nекі\nүш'],
  ['a\u000Bb\u0007c\u0000', 'abc'],
  ['a\uFFFEb\uFFFFc\uD800d', 'abcd'],
  ['сумма \u202E0001\u202C тг', 'сумма 0001 тг'],
  ['a\u2066b\u2069c', 'abc'],
  ['таб\tтың\u00A0арасы', 'таб\tтың\u00A0арасы'],
])('%j', (text, seen) => expect(legible(text)).toBe(seen))

it('reaches every text and leaves all else', () => {
  expect(legibleIn({ a: ['\u0007x', { b: 'y\u000B' }], n: 3, yes: true, none: null })).toEqual({
    a: ['x', { b: 'y' }],
    n: 3,
    yes: true,
    none: null,
  })
})
