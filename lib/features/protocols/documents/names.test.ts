import { expect, it } from 'vitest'
import { correctionNames, isPublic, keyOf, nameOf, wholeNames } from './names'

it('names every file of a protocol, and knows each by its name', () => {
  expect(wholeNames).toHaveLength(8)
  for (const name of [...wholeNames, '3.kk.pdf', '12.ru.docx', ...correctionNames(2)]) {
    const key = keyOf(name)
    expect(key && nameOf(key)).toBe(name)
  }
})

it.each([
  '',
  'kk.pdf',
  'en.full.pdf',
  'kk.secret.pdf',
  '0.kk.pdf',
  '12345.kk.pdf',
  'c0.kk.pdf',
  'c.kk.pdf',
  '../kk.full.pdf',
  'kk.full.pdf.exe',
])('takes «%s» for no file', (name) => expect(keyOf(name)).toBeNull())

it('keeps the full copies from the public', () => {
  const open = wholeNames.filter((name) => isPublic(keyOf(name)!))
  expect(open.every((name) => name.includes('.public.'))).toBe(true)
  expect(isPublic(keyOf('1.kk.pdf')!)).toBe(true)
  expect(isPublic(keyOf('c1.kk.pdf')!)).toBe(true)
})
