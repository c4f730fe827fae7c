import { expect, test } from 'vitest'
import { ancestryOf, levelOfCode } from './tree'

const codes = new Set([
  '590000000',
  '595000000',
  '595030000',
  '710000000',
  '113800000',
  '110000000',
  '632400000',
  '630000000',
])

test.each([
  ['590000000', 'oblast'],
  ['595000000', 'district'],
  ['595030000', 'subDistrict'],
  ['595030100', 'settlement'],
  ['100000000', 'oblast'],
] as const)('the zeros of %s say %s', (code, level) => expect(levelOfCode(code)).toBe(level))

test.each([
  ['a settlement in its okrug', '595030100', '595030000', '590000000', '595000000'],
  ['an okrug in its district', '595030000', '595000000', '590000000', '595000000'],
  ['a district in its oblast', '595000000', '590000000', '590000000', '595000000'],
  ['an oblast in nothing', '590000000', null, '590000000', null],
  ['a city district without a district', '711110000', '710000000', '710000000', null],
  ['a town without a sub-district', '113820100', '113800000', '110000000', '113800000'],
  ['a settlement whose own group of digits is zero', '632400400', '632400000', '630000000', '632400000'],
  ['a unit of an unknown oblast', '150000100', null, null, null],
])('%s', (_, code, parentId, oblastId, districtId) => {
  expect(ancestryOf(code, codes)).toEqual({ parentId, oblastId, districtId })
})
