import { expect, test } from 'vitest'
import { addressOf, subscriberOf } from './address'

test.each([
  ['91.185.1.2', '91.185.1.2'],
  ['::ffff:91.185.1.2', '91.185.1.2'],
  ['2a03:32c0:1:2:aaaa:bbbb:cccc:dddd', '2a03:32c0:1:2::/64'],
  ['2a03:32C0:0001:2::1', '2a03:32c0:1:2::/64'],
  ['2a03::1', '2a03:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('%s is limited as %s', (address, subscriber) => expect(subscriberOf(address)).toBe(subscriber))

test('the first address counts, which our own server has written', () => {
  expect(addressOf(new Headers({ 'x-forwarded-for': '10.0.0.1, 10.0.0.2' }))).toBe('10.0.0.1')
  expect(addressOf(new Headers())).toBe('')
})
