import { expect, test } from 'vitest'
import { blockAccount } from '@/lib/features/accounts/commands/block-account'
import { sessionAt } from '@/lib/platform/auth/current'
import { enterByPassword } from '@/lib/platform/auth/entry'
import { db } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../../factories/accounts'
import { acting, at } from '../../factories/desk'
import { lastEntry, visitor } from '../../factories/sign-in'

const now = at('2026-12-24')
const admin = acting('administrator', 'platform', now)
const password = 'тоғыз жолдың торабы'

test('ends every session at once and shuts every door', async () => {
  const { id, login } = await accountWith({ password })
  const { session } = await contextOf(id, now)
  expect(await blockAccount(admin, { accountId: id })).toEqual({ ok: true })
  expect(await sessionAt(session?.id ?? '', now)).toBeNull()
  expect(await enterByPassword({ login, password }, visitor(), now)).toMatchObject({ code: 'accounts.blocked' })
  expect(await lastEntry('platform')).toMatchObject({ event: 'accounts.block-account' })
})

test('leaves no session behind that was being opened at the same moment', async () => {
  const { id, login } = await accountWith({ password })
  const enter = () => enterByPassword({ login, password }, visitor(), now)
  await Promise.all([enter(), enter(), blockAccount(admin, { accountId: id }), enter(), enter()])
  expect(await db.session.count({ where: { accountId: id, endedAt: null } })).toBe(0)
})

test('an account is blocked once', async () => {
  const { id } = await accountWith()
  const both = await Promise.all([blockAccount(admin, { accountId: id }), blockAccount(admin, { accountId: id })])
  expect(both).toContainEqual({ ok: false, code: 'accounts.alreadyBlocked' })
  expect(both).toContainEqual({ ok: true })
})

test('not the last administrator, not by an akim, not one that is not there', async () => {
  const { id } = await accountWith({ roles: [{ role: 'administrator', unitId: 'platform' }] })
  expect(await blockAccount(admin, { accountId: id })).toEqual({ ok: false, code: 'accounts.lastAdministrator' })
  const akim = acting('okrugAkim', '595030000', now)
  expect(await blockAccount(akim, { accountId: id })).toEqual({ ok: false, code: 'forbidden' })
  expect(await blockAccount(admin, { accountId: crypto.randomUUID() })).toEqual({ ok: false, code: 'notFound' })
})
