import { beforeAll, expect, test } from 'vitest'
import { findAccount, findAccounts, officeOf } from '@/lib/features/accounts/queries/directory'
import { ownAccount } from '@/lib/features/accounts/queries/own'
import { db } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../../factories/accounts'
import { assemblyOf, seated } from '../../factories/assemblies'
import { acting, at } from '../../factories/desk'

const okrug = '595030000'
const now = at('2026-12-24')
const actorOf = (role: Parameters<typeof acting>[0], unitId: string) => {
  const { actor } = acting(role, unitId, now)
  if (!actor) throw new Error('nobody')
  return actor
}
const admin = actorOf('administrator', 'platform')
let clerkId: string

beforeAll(async () => {
  await assemblyOf(okrug, { seats: 3, filled: 0 })
  const clerk = await accountWith({
    login: 'clerk',
    roles: [
      { role: 'secretary', unitId: okrug },
      { role: 'commissionMember', unitId: okrug, until: '2026-12-23' },
    ],
  })
  clerkId = clerk.id
  for (const name of ['Қанат', 'Ярослав', 'Әлия', 'Каримов', '100%_иә']) {
    const { id } = await accountWith()
    await db.account.update({ where: { id }, data: { displayName: name } })
  }
})

test('lists accounts by the Kazakh alphabet and finds them by login or part of a name', async () => {
  const { data, total } = await findAccounts(admin, { q: '', page: 1 }, now)
  expect(total).toBe(6)
  const names = data.map((line) => line.name).filter((name) => !name.startsWith('Тұлға') && !name.startsWith('1'))
  expect(names).toEqual(['Әлия', 'Каримов', 'Қанат', 'Ярослав'])
  const found = async (q: string) => (await findAccounts(admin, { q, page: 1 }, now)).data.map((line) => line.name)
  expect(await found('әли')).toEqual(['Әлия'])
  expect(await found('CLERK')).toHaveLength(1)
  expect(await found('100%_')).toEqual(['100%_иә'])
  expect(await found('%')).toEqual(['100%_иә'])
  expect((await findAccounts(admin, { q: '', page: 2 }, now)).data).toEqual([])
})

test('only to administrators', async () => {
  const akim = actorOf('okrugAkim', okrug)
  expect(await findAccounts(akim, { q: '', page: 1 }, now)).toEqual({ data: [], total: 0, page: 1 })
  expect(await findAccount(akim, clerkId, now)).toBeNull()
  expect(await findAccount(admin, 'not an id', now)).toBeNull()
  const account = await findAccount(admin, clerkId, now)
  expect(account?.granted.map(({ role, over }) => [role, over])).toEqual([
    ['secretary', false],
    ['commissionMember', true],
  ])
  expect(JSON.stringify(account)).not.toContain('argon2')
})

test('an office is seen from its own desk alone', async () => {
  expect(await officeOf(actorOf('okrugAkim', okrug), okrug, now)).toHaveLength(2)
  expect(await officeOf(actorOf('okrugAkim', '595033000'), okrug, now)).toEqual([])
  expect(await officeOf(actorOf('citizen', okrug), okrug, now)).toEqual([])
})

test('one’s own page shows roles with their terms, seat and roll among them', async () => {
  const { memberId } = await seated(okrug, 1)
  const { id } = await accountWith({ member: { okrugId: okrug, id: memberId } })
  const { actor, session } = await contextOf(id, now)
  expect(actor.grants).toEqual([
    { role: 'citizen', unitId: okrug },
    { role: 'assemblyMember', unitId: okrug },
  ])
  const own = await ownAccount(actor, session?.id, now)
  expect(own.roles.map(({ role, until }) => [role, until])).toEqual([
    ['citizen', null],
    ['assemblyMember', '2029-12-31'],
  ])
  expect(own.sessions).toMatchObject([{ here: true, method: 'password' }])
})
