import { expect, it } from 'vitest'
import { catalogue } from '@/lib/statute/catalogue'
import { actOf, citesInWords, citeWords } from './cites'
import { locales } from './locale'
import { translator } from './translator'

it('says articles and points', () => {
  expect(citeWords('L39-3(9)', 'kk')).toBe('Заңның 39-3-бабының 9-тармағы')
  expect(citeWords('L39-3(3-1)', 'ru')).toBe('пункт 3-1 статьи 39-3 Закона')
  expect(citeWords('L21-1', 'en')).toBe('Law, art. 21-1')
  expect(citesInWords(['MR 7', 'APPC 90-3', 'BC 91'], 'kk')).toBe(
    'Үлгі регламенттің 7-тармағы; ӘРПК-нің 90-3-бабы; Бюджет кодексінің 91-бабы',
  )
})

it.each(locales)('every rule’s source has its words in %s', (locale) => {
  const t = translator(locale, 'law')
  for (const cite of catalogue.flatMap(({ cites }) => cites)) {
    expect(citeWords(cite, locale)).not.toMatch(/[{}]|undefined/)
    expect(t.has(`acts.${actOf(cite)}`)).toBe(true)
  }
})
