import { beforeAll, expect, test, vi } from 'vitest'

const IIN = '900101300007'
const OKRUG = '595030000'
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')

function keyed(cipher: number) {
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://nowhere',
    AUTH_SECRET: 'a secret of the tests, forty characters long',
    IIN_HMAC_KEY: key(1),
    IIN_CIPHER_KEY: key(cipher),
    FILES_DIR: '/nowhere',
  })
  vi.resetModules()
  return import('./iin')
}

let secrets: Awaited<ReturnType<typeof keyed>>
beforeAll(async () => {
  secrets = await keyed(2)
})

test('a sealed IIN opens again, and looks different each time', () => {
  const sealed = secrets.sealIin(IIN, OKRUG)
  expect(secrets.openIin(sealed, OKRUG)).toBe(IIN)
  expect(sealed).toHaveLength(4 + 12 + 16 + 12)
  expect(secrets.sealIin(IIN, OKRUG)).not.toEqual(sealed)
  expect(Buffer.from(sealed).includes(IIN)).toBe(false)
})

test('it does not open in another okrug, altered, or with another key', async () => {
  const sealed = secrets.sealIin(IIN, OKRUG)
  expect(() => secrets.openIin(sealed, '595033000')).toThrow()
  for (let at = 4; at < sealed.length; at++) {
    const altered = sealed.slice()
    altered[at] = (altered[at] ?? 0) ^ 1
    expect(() => secrets.openIin(altered, OKRUG)).toThrow()
  }
  const others = await keyed(3)
  expect(() => others.openIin(sealed, OKRUG)).toThrow(/another IIN_CIPHER_KEY/)
})

test('a fingerprint is the HMAC of the number', () => {
  // printf 900101300007 | openssl dgst -sha256 -mac HMAC -macopt hexkey:$(printf '01%.0s' {1..32})
  expect(Buffer.from(secrets.fingerprintOf(IIN)).toString('hex')).toBe(
    'f798e2946c8d7b50830a9e8db465cfdbb7b2b1c2e391fdb57cbdf89dcd236f8c',
  )
  expect(secrets.fingerprintOf('900101300008')).not.toEqual(secrets.fingerprintOf(IIN))
})
