import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHouse } from './house'
import { type Houses, includes, readHouses } from './houses'
import { type Address, areaFinder, conflictWith, exactness, type Rule } from './matching'
import { streetKey } from './street'

const settlementId = '595030100'
let made = 0
const rule = (areaId: string, street: string | null = null, houses: string | null = null): Rule => {
  made += 1
  return { id: `${made}`, areaId, settlementId, street, houses: readHouses(houses, 'all') as Houses | null }
}
const at = (street: string | null, house: string | null = null): Address => ({ settlementId, street, house })

describe('the area of an address', () => {
  const find = areaFinder([
    rule('ауыл'),
    rule('көше', 'Абай көшесі'),
    rule('үйлер', 'ул. Абай', '1–9'),
    rule('шет', 'Жастар', '1'),
  ])
  it.each([
    [at('Абай', '7 А'), 'үйлер'],
    [at('абай', '10'), 'көше'],
    [at('АБАЙ', null), 'көше'],
    [at('Жастар', '1'), 'шет'],
    [at('Жастар', '2'), 'ауыл'],
    [at('Достық', '5'), 'ауыл'],
    [at(null), 'ауыл'],
    [{ ...at('Абай', '7'), settlementId: '595030200' }, null],
  ])('%j is in %s', (address, area) => {
    expect(find(address)).toBe(area)
  })

  it('is none where no rule reaches', () => {
    const find = areaFinder([rule('шет', 'Жастар', '1')])
    expect([at('Жастар', '2'), at('Жастар'), at(null)].map(find)).toEqual([null, null, null])
  })
})

const side = fc.constantFrom('all', 'odd', 'even' as const)
const number = fc.nat({ max: 8 })
const piece = fc.oneof(
  fc.tuple(number, number).map(([a, b]) => `${Math.min(a, b)}–${Math.max(a, b)}`),
  fc.tuple(number, fc.constantFrom('', 'а', 'А', '/2')).map(([n, tail]) => `${n}${tail}`),
)
const houses = fc.tuple(fc.array(piece, { maxLength: 3 }), side).map(([pieces, one]) => {
  const read = readHouses(pieces.join(','), one as 'all')
  return typeof read === 'string' ? null : read
})
const streets = ['Абай', 'ул. Абай', 'Абай көшесі', 'пер. Абай', 'Жастар', 'ЖАСТАР']
const settlement = fc.constantFrom('595030100', '595030200')
const anyRule = fc
  .record({
    areaId: fc.constantFrom('a', 'b', 'c'),
    settlementId: settlement,
    street: fc.option(fc.constantFrom(...streets)),
    houses,
  })
  .map((one): Omit<Rule, 'id'> => (one.street ? one : { ...one, houses: null }))
const address = fc.record({
  settlementId: settlement,
  street: fc.option(fc.constantFrom(...streets)),
  house: fc.option(fc.constantFrom('0', '1', '2', '3', '4а', '5 А', '6/2', '7', '8', 'б/н')),
})

const holds = (one: Rule, { settlementId, street, house }: Address) => {
  if (one.settlementId !== settlementId) return false
  if (exactness(one) === 0) return true
  if (streetKey(one.street) !== streetKey(street)) return false
  const read = readHouse(house)
  return !one.houses || (!!read && includes(one.houses, read))
}

describe('rules entered one after the other', () => {
  function entered(wishes: readonly Omit<Rule, 'id'>[]): Rule[] {
    const kept: Rule[] = []
    for (const [n, wish] of wishes.entries()) if (!conflictWith(kept, wish)) kept.push({ ...wish, id: `${n}` })
    return kept
  }

  it('leave no address with two equally exact ones: every member has exactly one area or none', () => {
    fc.assert(
      fc.property(
        fc.array(anyRule, { maxLength: 12 }),
        fc.array(address, { minLength: 1, maxLength: 30 }),
        (all, homes) => {
          const rules = entered(all)
          const find = areaFinder(rules)
          for (const home of homes) {
            const held = rules.filter((one) => holds(one, home))
            const most = Math.max(...held.map(exactness))
            const best = held.filter((one) => exactness(one) === most)
            expect(best.length).toBeLessThanOrEqual(1)
            expect(find(home)).toBe(best[0]?.areaId ?? null)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('come to the same areas in whatever order they are read', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 12 }), address, (all, home) => {
        const rules = entered(all)
        expect(areaFinder([...rules].reverse())(home)).toBe(areaFinder(rules)(home))
      }),
    )
  })

  it('are refused for an address that both could hold for, and for no other reason', () => {
    const numbers = Array.from({ length: 11 }, (_, n) => [`${n}`, `${n}а`, `${n}/2`]).flat()
    fc.assert(
      fc.property(anyRule, anyRule, (first, second) => {
        const [one, other] = [
          { ...first, id: '1' },
          { ...second, id: '2' },
        ]
        const homes = [null, ...streets].flatMap((street) =>
          [null, ...numbers].map((house) => ({ settlementId: one.settlementId, street, house })),
        )
        const both = exactness(one) === exactness(other) && homes.some((home) => holds(one, home) && holds(other, home))
        expect(conflictWith([one], other) !== undefined).toBe(both)
      }),
      { numRuns: 500 },
    )
  })
})
