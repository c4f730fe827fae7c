import { expect, test } from 'vitest'
import { knows, readDevice, remember } from './device'

test('a device is known to the accounts that signed in on it, and to no other', () => {
  const device = readDevice(remember(readDevice(remember(null, 'mother')), 'son'))
  expect(knows(device, 'mother')).toBe(true)
  expect(knows(device, 'son')).toBe(true)
  expect(knows(device, 'akim')).toBe(false)
  expect(knows(null, 'mother')).toBe(false)
})

test('it stays the same device, and an account has one mark on it', () => {
  const first = remember(null, 'mother')
  const again = remember(readDevice(first), 'mother')
  expect(again).toBe(first)
})

test('the eleventh account makes it forget the one used longest ago', () => {
  let cookie = remember(null, 'a0')
  for (let n = 1; n <= 10; n++) cookie = remember(readDevice(cookie), `a${n}`)
  const device = readDevice(cookie)
  expect(device?.marks).toHaveLength(10)
  expect([knows(device, 'a0'), knows(device, 'a1'), knows(device, 'a10')]).toEqual([false, true, true])
})

test('a mark is worth nothing on another device, and an id without our seal is no device', () => {
  const [id, seal, mark] = remember(null, 'akim').split('.')
  const [other, otherSeal] = remember(null, 'guesser').split('.')
  expect(knows(readDevice(`${other}.${otherSeal}.${mark}`), 'akim')).toBe(false)
  expect(readDevice(`${other}.${seal}.${mark}`)).toBeNull()
  expect(readDevice(`${id}.${seal}.${mark}`)).not.toBeNull()
})

test.each([undefined, '', 'x', '.', 'a'.repeat(22), `${'a'.repeat(22)}.${'b'.repeat(22)}`, `${'ә'.repeat(22)}.x`])(
  '%j names no device',
  (cookie) => expect(readDevice(cookie)).toBeNull(),
)
