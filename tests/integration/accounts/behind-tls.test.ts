import { expect, test } from 'vitest'
import { accountWith } from '../../factories/accounts'

process.env.PUBLIC_URL = 'https://jiyn.example'

test('behind TLS cookies are Secure and pinned to the host', async () => {
  const { cookieOptions, deviceCookie, sessionCookie } = await import('@/lib/platform/auth/cookies')
  expect([sessionCookie(), deviceCookie()]).toEqual(['__Host-session', '__Host-device'])
  expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
  const { signIn } = await import('@/lib/platform/auth/sign-in')
  const password = 'тоғыз жолдың торабы'
  const { login } = await accountWith({ password })
  const outcome = await signIn('password', { login, password }, new Headers({ 'x-forwarded-for': '10.0.0.1' }))
  expect(outcome).toMatchObject({ ok: true, cookie: { name: '__Host-session', httpOnly: true, secure: true } })
})
