import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardsIn, cardsRaised, talliesOf } from './tallies'

const at = (second: number) => new Date(Date.UTC(2026, 8, 15, 5, 0, second))
const entry = (accountId: string, yes: number, second: number, sector = 1) => ({
  sector,
  accountId,
  for: yes,
  against: 2,
  abstain: 1,
  at: at(second),
})

it.each([
  ['missing', []],
  ['single', [entry('a', 9, 1)]],
  ['differ', [entry('a', 9, 1), entry('b', 8, 2)]],
  ['agreed', [entry('a', 9, 1), entry('b', 9, 2)]],
  ['agreed', [entry('a', 9, 1), entry('b', 8, 2), entry('c', 9, 3)]],
  ['differ', [entry('a', 9, 1), entry('b', 9, 2), entry('c', 8, 3)]],
  ['missing', [entry('a', 9, 1, 2), entry('b', 9, 2, 2)]],
])('%s', (state, entries) => {
  expect(talliesOf(1, entries)[0]?.state).toBe(state)
})

it('adds only what two agree on', () => {
  const entries = [entry('a', 9, 1), entry('b', 9, 2), entry('a', 5, 3, 2), entry('b', 4, 4, 2), entry('a', 7, 5, 3)]
  const tallies = talliesOf(4, entries)
  expect(tallies.map(({ state }) => state)).toEqual(['agreed', 'differ', 'single', 'missing'])
  expect(cardsRaised(tallies)).toEqual({ for: 9, against: 2, abstain: 1 })
  expect(cardsIn(cardsRaised(tallies))).toBe(12)
})

it('one account alone never agrees', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { maxLength: 5 }), (counts) => {
      const last = counts.at(-1)
      const entries = last === undefined ? [] : [entry('a', last, counts.length)]
      expect(talliesOf(1, entries)[0]?.state).not.toBe('agreed')
    }),
  )
})
