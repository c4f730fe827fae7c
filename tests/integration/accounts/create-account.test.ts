import { expect, test } from 'vitest'
import { operator } from '@/lib/access/actor'
import { createAccount } from '@/lib/features/accounts/commands/create-account'
import { createAccountInput } from '@/lib/features/accounts/schema'
import { enterByCode } from '@/lib/platform/auth/entry'
import { db } from '@/lib/platform/db/client'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'
import { lastEntry, visitor } from '../../factories/sign-in'

const now = at('2026-12-24')
const admin = () => acting('administrator', 'platform', now)
const input = (login: string, more = {}) => createAccountInput.parse({ login, displayName: 'Әлия Сәрсен', ...more })

test('opens an account and the one-time code for its first sign-in', async () => {
  const created = await createAccount(admin(), input(' Aliya.S '))
  if (!created.ok) throw new Error(created.code)
  expect(await db.account.findUnique({ where: { login: 'aliya.s' } })).toMatchObject({
    passwordHash: null,
    createdAt: now,
  })
  expect(created.expiresAt).toEqual(at('2026-12-25'))
  expect(await enterByCode(created.code, visitor(), now)).toMatchObject({ ok: true, accountId: created.accountId })
  const entry = await lastEntry('platform')
  expect(entry?.event).toBe('accounts.create-account')
  expect(JSON.stringify(entry?.data)).not.toMatch(/aliya|Әлия/)
})

test('the machine’s own operator may, and is named as such', async () => {
  expect(await createAccount({ actor: operator, now }, input('first'))).toMatchObject({ ok: true })
  expect((await lastEntry('platform'))?.data).toMatchObject({ by: 'operator' })
})

test('a login belongs to one account, also when two ask at once', async () => {
  const both = await Promise.all([createAccount(admin(), input('twice')), createAccount(admin(), input('twice'))])
  expect(both.filter((one) => one.ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, code: 'accounts.loginTaken', field: 'login' })
})

test('a person on a roll has one account', async () => {
  const { okrugId } = await okrugOf('595030000')
  const member = { okrugId, id: await memberOf(okrugId) }
  expect(await createAccount(admin(), input('one', { member }))).toMatchObject({ ok: true })
  expect(await createAccount(admin(), input('two', { member }))).toEqual({ ok: false, code: 'accounts.memberTaken' })
  const elsewhere = { okrugId: '595033000', id: member.id }
  expect(await createAccount(admin(), input('three', { member: elsewhere }))).toEqual({ ok: false, code: 'notFound' })
})

test('nobody else opens accounts', async () => {
  expect(await createAccount(acting('okrugAkim', '595030000', now), input('akims'))).toEqual({
    ok: false,
    code: 'forbidden',
  })
  expect(await db.account.findUnique({ where: { login: 'akims' } })).toBeNull()
})

test.each(['аким', 'a', 'a b', '-x-', 'a@b.kz', 'x'.repeat(41)])('%s is no login', (login) => {
  expect(createAccountInput.safeParse({ login, displayName: 'Әлия' }).success).toBe(false)
})
