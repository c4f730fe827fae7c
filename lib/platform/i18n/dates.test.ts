import { expect, it } from 'vitest'
import { civilOf, dateWords, instantWords } from './dates'

it('says a civil date as each language says it', () => {
  expect(dateWords('2026-12-24', 'kk')).toBe('2026 жылғы 24 желтоқсан')
  expect(dateWords('2026-05-01', 'ru')).toBe('1 мая 2026 года')
  expect(dateWords('2026-03-09', 'en')).toBe('9 March 2026')
})

it('reads the day of an instant in Almaty, whatever the server’s zone', () => {
  expect(civilOf(new Date('2026-12-23T18:59:00Z'))).toEqual({ date: '2026-12-23', time: '23:59' })
  expect(civilOf(new Date('2026-12-23T19:00:00Z'))).toEqual({ date: '2026-12-24', time: '00:00' })
})

it('says the time of day with the date', () => {
  const at = new Date('2026-12-24T05:00:00Z')
  expect(instantWords(at, 'kk')).toBe('2026 жылғы 24 желтоқсан, сағат 10:00')
  expect(instantWords(at, 'ru')).toBe('24 декабря 2026 года, 10:00')
  expect(instantWords(at, 'en')).toBe('24 December 2026, 10:00')
})
