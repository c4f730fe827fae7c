import { expect, test } from 'vitest'
import { changePassword } from '@/lib/features/accounts/commands/change-password'
import { changePasswordInput } from '@/lib/features/accounts/schema'
import { sessionAt } from '@/lib/platform/auth/current'
import { enterByPassword } from '@/lib/platform/auth/entry'
import { accountWith, contextOf } from '../../factories/accounts'
import { at } from '../../factories/desk'
import { lastEntry, visitor } from '../../factories/sign-in'

const now = at('2026-12-24')
const old = 'тоғыз жолдың торабы'
const fresh = 'қырық жетінің құлақ'
const ask = (more = {}) =>
  changePasswordInput.parse({ currentPassword: old, password: fresh, passwordAgain: fresh, ...more })
const byCode = <T extends { session?: { id: string } | null }>(context: T) => ({
  ...context,
  session: context.session && { id: context.session.id, method: 'code' as const },
})

test('the new password opens, the old one does not; every other session ends', async () => {
  const { id, login } = await accountWith({ password: old })
  const [here, elsewhere] = [await contextOf(id, now), await contextOf(id, now)]
  expect(await changePassword(here, ask())).toEqual({ ok: true })
  expect(await enterByPassword({ login, password: fresh }, visitor(), now)).toMatchObject({ ok: true })
  expect(await enterByPassword({ login, password: old }, visitor(), now)).toMatchObject({ ok: false })
  expect(await sessionAt(here.session?.id ?? '', now)).not.toBeNull()
  expect(await sessionAt(elsewhere.session?.id ?? '', now)).toBeNull()
  expect(await lastEntry('platform')).toMatchObject({ event: 'accounts.change-password', data: { renamed: false } })
})

test('asks for the present password, and not for ever', async () => {
  const { id } = await accountWith({ password: old })
  const context = await contextOf(id, now)
  const wrong = () => changePassword(context, ask({ currentPassword: 'guess' }))
  expect(await changePassword(context, ask({ currentPassword: undefined }))).toMatchObject({
    code: 'accounts.currentWrong',
  })
  const answers = await Promise.all(Array.from({ length: 20 }, wrong))
  expect(answers.filter((one) => !one.ok && one.code === 'accounts.currentWrong')).toHaveLength(9)
  expect(await changePassword(context, ask())).toMatchObject({ code: 'accounts.tooManyTries' })
})

test('does not ask whoever came with a one-time code, and lets them choose a login', async () => {
  const { id } = await accountWith({ password: old })
  const login = `aliya.${id.slice(-6)}`
  expect(await changePassword(byCode(await contextOf(id, now)), ask({ currentPassword: '', login }))).toEqual({
    ok: true,
  })
  expect(await enterByPassword({ login, password: fresh }, visitor(), now)).toMatchObject({ ok: true })
})

test('a login that somebody has is not given away', async () => {
  const [mine, taken] = [await accountWith({ password: old }), await accountWith()]
  const outcome = await changePassword(await contextOf(mine.id, now), ask({ login: taken.login }))
  expect(outcome).toEqual({ ok: false, code: 'accounts.loginTaken', field: 'login' })
  expect(await enterByPassword({ login: mine.login, password: old }, visitor(), now)).toMatchObject({ ok: true })
})

test('of two changes at once one wins and the other is told', async () => {
  const { id } = await accountWith({ password: old })
  const context = await contextOf(id, now)
  const both = await Promise.all([changePassword(context, ask()), changePassword(context, ask())])
  expect(both).toContainEqual({ ok: true })
  expect(both).toContainEqual({ ok: false, code: 'changedMeanwhile' })
})

test('nobody changes it for a visitor', async () => {
  expect(await changePassword({ actor: null, now }, ask())).toEqual({ ok: false, code: 'forbidden' })
})

test.each(['short', '1234567890', 'Пароль12345', 'ааааааааааааа', 'abababababab'])('%s is no password', (password) => {
  expect(changePasswordInput.safeParse({ password, passwordAgain: password }).success).toBe(false)
})

test('it is typed twice alike and does not contain the login', async () => {
  expect(changePasswordInput.safeParse({ password: fresh, passwordAgain: old }).success).toBe(false)
  const inside = { login: 'aliya', password: 'менің aliya атым', passwordAgain: 'менің aliya атым' }
  expect(changePasswordInput.safeParse(inside).success).toBe(false)
  const { id, login } = await accountWith({ password: old })
  const password = `${login} және тағы`
  const outcome = await changePassword(await contextOf(id, now), ask({ password, passwordAgain: password }))
  expect(outcome).toEqual({ ok: false, code: 'accounts.loginInside', field: 'password' })
})
