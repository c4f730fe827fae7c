import { expect, it } from 'vitest'
import { catalogue, isOverridable, ruleOf, themes } from './catalogue'

it('names every rule once, theme by theme', () => {
  const ids = catalogue.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(65)
  const order = catalogue.map(({ theme }) => themes.indexOf(theme))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

it('cites an article, or is the portal’s own', () => {
  for (const { cites, policy } of catalogue) expect(cites.length > 0 || policy === 'rule').toBe(true)
})

it('only late materials and the portal’s own gate may be overridden', () => {
  expect(catalogue.filter(({ id }) => isOverridable(id)).map(({ id }) => id)).toEqual(['NT-2'])
  expect(isOverridable('registration-day')).toBe(true)
})

it('knows no other rule', () => {
  expect(ruleOf('GA-9')).toBeUndefined()
  expect(ruleOf('__proto__')).toBeUndefined()
})
