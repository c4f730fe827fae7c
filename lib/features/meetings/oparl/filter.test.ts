import { expect, it } from 'vitest'
import { filterOf, isWithin } from './filter'

const of = (query: string) => filterOf(new URLSearchParams(query))
const at = (text: string) => new Date(text)

it('reads the four moments and the organ, and asks for the same again without the page', () => {
  const query = 'organ=assembly&created_since=2026-09-01T00%3A00%3A00%2B05%3A00&modified_until=2026-09-30T00%3A00%3A00Z'
  expect(of(`page=3&${query}`)).toEqual({
    filter: {
      organ: 'assembly',
      within: {
        publishedAt: { gte: at('2026-08-31T19:00:00Z'), lte: undefined },
        changedAt: { gte: undefined, lte: at('2026-09-30T00:00:00Z') },
      },
      query,
    },
  })
  expect(of('')).toMatchObject({ filter: { organ: null, query: '' } })
})

it.each(['2026-09-01', '2026-09-01T00:00:00', 'yesterday', ''])('is told that «%s» is no moment', (text) => {
  expect(of(new URLSearchParams({ modified_since: text }).toString())).toEqual({ wrong: 'modified_since' })
})

it.each([
  ['2026-09-01T00:00:00Z', true],
  ['2026-09-02T00:00:00Z', true],
  ['2026-08-31T23:59:59Z', false],
  ['2026-09-02T00:00:01Z', false],
])('takes both ends in: %s', (text, expected) => {
  const span = { gte: at('2026-09-01T00:00:00Z'), lte: at('2026-09-02T00:00:00Z') }
  expect(isWithin({ created: at(text) }, { publishedAt: span, changedAt: {} })).toBe(expected)
  expect(isWithin({ modified: at(text) }, { publishedAt: {}, changedAt: span })).toBe(expected)
  expect(isWithin({}, { publishedAt: span, changedAt: span })).toBe(true)
})
