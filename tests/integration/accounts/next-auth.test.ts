import { expect, test } from 'vitest'
import { sessionAt, sessionIdIn } from '@/lib/platform/auth/current'
import { signIn } from '@/lib/platform/auth/sign-in'
import { accountWith } from '../../factories/accounts'

const password = 'тоғыз жолдың торабы'
const headers = (address: string) => new Headers({ 'x-forwarded-for': address, 'user-agent': 'Firefox/1 Windows' })

test('next-auth hands out a cookie that names the session', async () => {
  const { id, login } = await accountWith({ password })
  const outcome = await signIn('password', { login, password }, headers('10.0.0.1'))
  if (!outcome.ok) throw new Error(outcome.code)
  expect(outcome.cookie.name).toBe('session')
  const session = await sessionIdIn(outcome.cookie.value)
  expect(await sessionAt(session ?? '', new Date())).toMatchObject({
    login,
    actor: { accountId: id },
    method: 'password',
  })
})

test('an altered cookie names none', async () => {
  const { login } = await accountWith({ password })
  const outcome = await signIn('password', { login, password }, headers('10.0.0.2'))
  if (!outcome.ok) throw new Error(outcome.code)
  const { value } = outcome.cookie
  const altered = value.slice(0, -3) + (value.endsWith('AAA') ? 'BBB' : 'AAA')
  expect(await sessionIdIn(altered)).toBeNull()
})

test('a refusal comes back with its numbers', async () => {
  const { login } = await accountWith({ password })
  const guess = () => signIn('password', { login, password: 'guess' }, headers('10.0.0.3'))
  for (let n = 0; n < 5; n++) expect(await guess()).toEqual({ ok: false, code: 'accounts.wrongPassword' })
  expect(await guess()).toMatchObject({ code: 'accounts.throttled', params: { minutes: 15 } })
  expect(await signIn('code', { code: '123' }, headers('10.0.0.4'))).toEqual({
    ok: false,
    code: 'accounts.codeMistyped',
    field: 'code',
  })
})
