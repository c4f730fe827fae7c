import { expect, test } from 'vitest'
import { resetAccess } from '@/lib/features/accounts/commands/reset-access'
import { sessionAt } from '@/lib/platform/auth/current'
import { enterByCode, enterByPassword } from '@/lib/platform/auth/entry'
import { db } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../../factories/accounts'
import { acting, at } from '../../factories/desk'
import { must } from '../../factories/meetings'
import { lastEntry, visitor } from '../../factories/sign-in'

const now = at('2026-12-24')
const admin = acting('administrator', 'platform', now)
const password = 'тоғыз жолдың торабы'

test('the old password and the sessions are gone, the code opens', async () => {
  const { id, login } = await accountWith({ password })
  const { session } = await contextOf(id, now)
  const { code } = await must(resetAccess(admin, { accountId: id }))
  expect(await sessionAt(session?.id ?? '', now)).toBeNull()
  expect(await enterByPassword({ login, password }, visitor(), now)).toMatchObject({ code: 'accounts.wrongPassword' })
  expect(await enterByCode(code, visitor(), now)).toMatchObject({ ok: true, accountId: id })
  expect(await lastEntry('platform')).toMatchObject({ event: 'accounts.reset-access' })
})

test('a second code replaces the first', async () => {
  const { id } = await accountWith()
  const first = await must(resetAccess(admin, { accountId: id }))
  const second = await must(resetAccess(admin, { accountId: id }))
  expect(await enterByCode(first.code, visitor(), now)).toMatchObject({ code: 'accounts.codeUnknown' })
  expect(await enterByCode(second.code, visitor(), now)).toMatchObject({ ok: true })
})

test('not for a blocked account, not by an akim', async () => {
  const { id } = await accountWith({ password })
  expect(await resetAccess(acting('okrugAkim', '595030000', now), { accountId: id })).toEqual({
    ok: false,
    code: 'forbidden',
  })
  expect(await resetAccess(admin, { accountId: crypto.randomUUID() })).toEqual({ ok: false, code: 'notFound' })
  await db.account.update({ where: { id }, data: { blockedAt: now } })
  expect(await resetAccess(admin, { accountId: id })).toEqual({ ok: false, code: 'accounts.blocked' })
})
