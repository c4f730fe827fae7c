import { expect, it } from 'vitest'
import { rateLimit } from './rate-limit'

it('lets a burst through, then says how long to wait, then refills', () => {
  const take = rateLimit({ burst: 3, perSecond: 0.5 })
  expect([take('a', 0), take('a', 0), take('a', 0)]).toEqual([0, 0, 0])
  expect(take('a', 0)).toBe(2)
  expect(take('a', 1000)).toBe(1)
  expect(take('a', 2000)).toBe(0)
  expect(take('a', 2000)).toBe(2)
})

it('asking while empty does not prolong the wait', () => {
  const take = rateLimit({ burst: 1, perSecond: 1 })
  take('a', 0)
  for (let at = 100; at < 1000; at += 100) expect(take('a', at)).toBe(1)
  expect(take('a', 1000)).toBe(0)
})

it('one address does not spend another’s, and an idle one never has more than the burst', () => {
  const take = rateLimit({ burst: 2, perSecond: 100 })
  take('a', 0)
  take('a', 0)
  expect(take('b', 0)).toBe(0)
  expect([take('a', 60_000), take('a', 60_000), take('a', 60_000)]).toEqual([0, 0, 1])
})

it('remembers a bounded number of addresses', () => {
  const take = rateLimit({ burst: 1, perSecond: 1 }, 2)
  take('a', 0)
  take('b', 0)
  take('c', 0)
  expect(take('c', 0)).toBe(1)
  expect(take('a', 0)).toBe(0)
})
