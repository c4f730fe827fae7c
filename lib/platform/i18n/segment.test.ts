import { expect, it } from 'vitest'
import { segmentOf, viewOf } from './segment'

it('folds view and query into a segment and unfolds them', () => {
  const query = new URLSearchParams({ q: 'Бескөл', page: '2', utm_source: 'x', empty: '' })
  const segment = segmentOf('kk', 'large', query)
  expect(segment).toMatch(/^kk~large~[\w-]+$/)
  const visit = viewOf(segment)
  expect(visit?.view).toBe('large')
  expect(Object.fromEntries(visit?.query ?? [])).toEqual({ q: 'Бескөл', page: '2' })
  expect(segmentOf('ru', 'plain', new URLSearchParams())).toBe('ru')
  expect(segmentOf('ru', 'large', new URLSearchParams())).toBe('ru~large')
})

it('refuses what it did not make', () => {
  for (const bad of ['de', 'kk~huge', 'kk~large~x~y', '', 'KK']) expect(viewOf(bad)).toBeNull()
})

it('drops a query too long to be a person’s', () => {
  expect(segmentOf('kk', 'plain', new URLSearchParams({ q: 'я'.repeat(400) }))).toBe('kk')
})
