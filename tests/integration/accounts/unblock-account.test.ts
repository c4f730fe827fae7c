import { expect, test } from 'vitest'
import { blockAccount } from '@/lib/features/accounts/commands/block-account'
import { unblockAccount } from '@/lib/features/accounts/commands/unblock-account'
import { enterByPassword } from '@/lib/platform/auth/entry'
import { accountWith } from '../../factories/accounts'
import { acting, at } from '../../factories/desk'
import { must } from '../../factories/meetings'
import { lastEntry, visitor } from '../../factories/sign-in'

const now = at('2026-12-24')
const admin = acting('administrator', 'platform', now)
const password = 'тоғыз жолдың торабы'

test('the person signs in again with the password they had', async () => {
  const { id, login } = await accountWith({ password })
  await must(blockAccount(admin, { accountId: id }))
  expect(await unblockAccount(admin, { accountId: id })).toEqual({ ok: true })
  expect(await enterByPassword({ login, password }, visitor(), now)).toMatchObject({ ok: true })
  expect(await lastEntry('platform')).toMatchObject({ event: 'accounts.unblock-account' })
})

test('only a blocked account, only by an administrator', async () => {
  const { id } = await accountWith()
  expect(await unblockAccount(admin, { accountId: id })).toEqual({ ok: false, code: 'accounts.notBlocked' })
  expect(await unblockAccount(admin, { accountId: crypto.randomUUID() })).toEqual({ ok: false, code: 'notFound' })
  await must(blockAccount(admin, { accountId: id }))
  const clerk = acting('secretary', '595030000', now)
  expect(await unblockAccount(clerk, { accountId: id })).toEqual({ ok: false, code: 'forbidden' })
})
