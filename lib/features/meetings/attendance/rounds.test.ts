import { expect, it } from 'vitest'
import { openRound } from './rounds'

const entry = (round: number, accountId: string, count: number) => ({ round, accountId, count })

it.each([
  ['begins with the first', [], 1, 0],
  ['goes on while one has counted', [entry(1, 'a', 120)], 1, 1],
  ['goes on while two differ', [entry(1, 'a', 120), entry(1, 'b', 121)], 1, 2],
  ['is over when two agree', [entry(1, 'a', 120), entry(1, 'b', 120)], 2, 0],
  ['is over when a third agrees with one', [entry(1, 'a', 120), entry(1, 'b', 121), entry(1, 'c', 121)], 2, 0],
  ['looks at the last one only', [entry(1, 'a', 9), entry(1, 'b', 9), entry(2, 'a', 8)], 2, 1],
])('%s', (_, entries, round, count) => {
  const open = openRound(entries)
  expect([open.round, open.entries.length]).toEqual([round, count])
})
