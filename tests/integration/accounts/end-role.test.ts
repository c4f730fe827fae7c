import { beforeAll, expect, test } from 'vitest'
import { endRole } from '@/lib/features/accounts/commands/end-role'
import { sessionAt } from '@/lib/platform/auth/current'
import { db } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../../factories/accounts'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'
import { lastEntry } from '../../factories/sign-in'

const okrug = '595030000'
const now = at('2026-12-24')
const admin = acting('administrator', 'platform', now)
const grantOf = async (accountId: string) => (await db.roleGrant.findFirstOrThrow({ where: { accountId } })).id
const holder = async (role: 'secretary' | 'okrugAkim' | 'administrator', unitId: string) => {
  const { id } = await accountWith({ roles: [{ role, unitId }] })
  return { id, grantId: await grantOf(id) }
}

beforeAll(async () => {
  await okrugOf(okrug)
})

test('takes the role and every session at once', async () => {
  const { id, grantId } = await holder('secretary', okrug)
  const { session } = await contextOf(id, now)
  expect(await endRole(acting('okrugAkim', okrug, now), { grantId })).toEqual({ ok: true })
  expect(await sessionAt(session?.id ?? '', now)).toBeNull()
  expect((await contextOf(id, now)).actor.grants).toEqual([])
  expect(await lastEntry(okrug)).toMatchObject({ event: 'accounts.end-role', data: { role: 'secretary' } })
})

test('a role ends once', async () => {
  const { grantId } = await holder('secretary', okrug)
  const both = await Promise.all([endRole(admin, { grantId }), endRole(admin, { grantId })])
  expect(both.filter((one) => one.ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, code: 'accounts.roleOver' })
})

test('an akim ends no role above his office, nor one elsewhere', async () => {
  const { grantId } = await holder('okrugAkim', okrug)
  expect(await endRole(acting('okrugAkim', okrug, now), { grantId })).toEqual({ ok: false, code: 'forbidden' })
  const { grantId: office } = await holder('secretary', okrug)
  const stranger = acting('okrugAkim', '595033000', now)
  expect(await endRole(stranger, { grantId: office })).toEqual({ ok: false, code: 'forbidden' })
  expect(await endRole(stranger, { grantId: crypto.randomUUID() })).toEqual({ ok: false, code: 'forbidden' })
})

test('the platform keeps an administrator, also when two end each other at once', async () => {
  const [one, two] = [await holder('administrator', 'platform'), await holder('administrator', 'platform')]
  const both = await Promise.all([endRole(admin, { grantId: one.grantId }), endRole(admin, { grantId: two.grantId })])
  expect(both.filter((end) => end.ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, code: 'accounts.lastAdministrator' })
})

test('an administrator who is blocked or whose term is over does not count', async () => {
  await db.roleGrant.updateMany({ data: { endedAt: now } })
  const last = await holder('administrator', 'platform')
  const blocked = await holder('administrator', 'platform')
  await db.account.update({ where: { id: blocked.id }, data: { blockedAt: now } })
  await accountWith({ roles: [{ role: 'administrator', unitId: 'platform', until: '2026-12-23' }] })
  expect(await endRole(admin, last)).toEqual({ ok: false, code: 'accounts.lastAdministrator' })
})
