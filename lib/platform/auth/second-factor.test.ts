import { URI } from 'otpauth'
import { expect, test, vi } from 'vitest'

vi.stubEnv('AUTH_SECRET', 'a secret of the tests, forty characters long')
const { enrolment, recoveryCodes, saltIn, stepOf } = await import('./second-factor')

const factor = { accountId: 'akim', salt: 'a'.repeat(64) }
const moment = (seconds: number) => new Date(1_700_000_010_000 + seconds * 1000)
const { address, key } = enrolment(factor, { issuer: 'Жиын', label: 'akim' })
const phone = URI.parse(address)
const shown = (seconds: number) => phone.generate({ timestamp: moment(seconds).getTime() })

test('an authenticator app is told what it understands', () => {
  expect(address).toMatch(/^otpauth:\/\/totp\/[^ ]+secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/)
  expect(key.replaceAll(' ', '')).toBe(phone.secret.base32)
  expect(phone).toMatchObject({ issuer: 'Жиын', label: 'akim', digits: 6, period: 30 })
})

test.each([
  [-60, null],
  [-30, -1],
  [0, 0],
  [29, 0],
  [30, 1],
  [60, null],
])('a code shown %d s from ours belongs to half minute %s', (seconds, half) => {
  const step = stepOf(factor, shown(seconds), moment(0))
  expect(step === null ? null : step - Math.floor(moment(0).getTime() / 30_000)).toBe(half)
})

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '0000000000'])('%j is no code of a phone', (typed) => {
  expect(stepOf(factor, typed, moment(0))).toBeNull()
})

test('a code is read with a space in it, and belongs to one account and one factor alone', () => {
  expect(stepOf(factor, shown(0).replace(/^.../, '$& '), moment(0))).not.toBeNull()
  expect(enrolment({ ...factor, accountId: 'clerk' }, { issuer: 'Жиын', label: 'akim' }).address).not.toBe(address)
  expect(enrolment({ ...factor, salt: 'b'.repeat(64) }, { issuer: 'Жиын', label: 'akim' }).address).not.toBe(address)
})

test('ten recovery codes of ten digits, no two alike', () => {
  const codes = recoveryCodes(factor)
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^\d{5} \d{5}$/)
  expect(recoveryCodes({ ...factor, salt: 'b'.repeat(64) })).not.toEqual(codes)
})

test('the page of a session tells the phone the same until its person proved who they are', () => {
  const session = { id: 's', method: 'password' as const, second: 'off' as const, provenAt: null }
  expect(saltIn(session, 'akim')).toBe(saltIn(session, 'akim'))
  expect(saltIn({ ...session, provenAt: moment(0) }, 'akim')).not.toBe(saltIn(session, 'akim'))
  expect(saltIn(session, 'clerk')).not.toBe(saltIn(session, 'akim'))
})
