import { expect, it } from 'vitest'
import { normsOn } from './norms'
import { speech } from './speeches'

const norms = normsOn('2026-11-20')!

it.each([
  [0, true],
  [1, true],
  [2, true],
  [3, false],
])('MT-6: speech number %i is allowed: %s', (speeches, holds) => {
  const outcome = holds ? 'holds' : 'fails'
  expect(speech(norms, { speeches })).toEqual({
    rule: 'MT-6',
    holds,
    required: 2,
    actual: speeches,
    because: { key: `MT-6.${outcome}`, params: { speeches, limit: 2 } },
    cites: ['MR 11'],
  })
})
