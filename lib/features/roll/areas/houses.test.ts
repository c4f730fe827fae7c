import { describe, expect, it } from 'vitest'
import { readHouse } from './house'
import { type Houses, housesText, includes, overlap, readHouses, type Side } from './houses'

const list = (text: string | null, side: Side = 'all') => {
  const read = readHouses(text, side)
  if (read === null || typeof read === 'string') throw new Error(`${text}: ${read}`)
  return read
}
const has = (houses: Houses, text: string) => {
  const house = readHouse(text)
  return !!house && includes(houses, house)
}

describe('a house number', () => {
  it.each([
    ['12 А', '12а', '12a', '12-а', '12/А', '№12а', 'д. 12А', '12а үй', '012 а', '12а-үй'],
    ['12', '12-үй', 'дом 12', '12.'],
    ['12/1', '12-1', '12 / 1', '12\\1'],
    ['12к1', '12 корпус 1', '12 корп. 1'],
  ])('%s is the same as %s …', (first, ...others) => {
    expect(new Set(others.map((text) => readHouse(text)?.key))).toEqual(new Set([readHouse(first)?.key]))
  })

  it('begins with a number or has none', () => {
    expect(['12а', '12/1', 'б/н', '7'].map((text) => readHouse(text)?.number)).toEqual([12, 12, null, 7])
    expect([null, '', ' ', 'үй'].map(readHouse)).toEqual([null, null, null, null])
  })
})

describe('a list of houses', () => {
  it('is spans and single houses', () => {
    const houses = list('1-25, 30; 32 А')
    expect(['1', '25', '25б', '12/3', '30', '32а'].filter((text) => !has(houses, text))).toEqual([])
    expect(['26', '30а', '32', 'б/н', ''].filter((text) => has(houses, text))).toEqual([])
    expect(housesText(houses)).toBe('1–25, 30, 32а')
    expect(list(housesText(houses))).toEqual(houses)
  })

  it('may be one side, of a span or of the whole street', () => {
    expect(['1', '3', '5а'].map((text) => has(list('1–5', 'odd'), text))).toEqual([true, true, true])
    expect(['2', '7', 'б/н'].map((text) => has(list('1–5', 'odd'), text))).toEqual([false, false, false])
    expect([has(list(null, 'even'), '998'), has(list('', 'even'), '1')]).toEqual([true, false])
    expect(readHouses('', 'all')).toBeNull()
  })

  it.each([
    ['25–1', 'all', 'order'],
    ['12', 'odd', 'side'],
    ['2–2', 'odd', 'side'],
    ['б/н', 'odd', 'side'],
    ['12а–14б', 'all', 'unclear'],
    ['дом үй', 'all', 'unclear'],
    ['№', 'all', 'unclear'],
  ] as const)('refuses %s (%s)', (text, side, fault) => {
    expect(readHouses(text, side)).toBe(fault)
  })
})

const shapes = ['1–3', '2–6', '4', '4а', '1, 5–6', '3а, 6', null, '6–7', 'ферма']
const lists = shapes.flatMap((text) =>
  (['all', 'odd', 'even'] as const).flatMap((side) => {
    const read = readHouses(text, side)
    return read && typeof read !== 'string' ? [read] : []
  }),
)
const street = [...Array.from({ length: 9 }, (_, n) => [`${n}`, `${n}а`, `${n}/2`]).flat(), 'ферма']

describe('two lists', () => {
  it('overlap exactly when some house is in both', () => {
    expect(lists.length).toBeGreaterThan(15)
    for (const a of lists)
      for (const b of lists) {
        const both = street.some((text) => has(a, text) && has(b, text))
        expect([housesText(a), a.side, housesText(b), b.side, overlap(a, b)]).toEqual([
          housesText(a),
          a.side,
          housesText(b),
          b.side,
          both,
        ])
      }
  })
})
