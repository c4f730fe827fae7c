import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { GrantedRole } from '@/lib/access/actor'
import { grantRole } from '@/lib/features/accounts/commands/grant-role'
import { issueCode } from '@/lib/features/accounts/commands/issue-code'
import { grantRoleInput } from '@/lib/features/accounts/schema'
import { sessionAt } from '@/lib/platform/auth/current'
import { enterByCode } from '@/lib/platform/auth/entry'
import { db } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../../factories/accounts'
import { acting, at } from '../../factories/desk'
import { must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'
import { lastEntry, visitor } from '../../factories/sign-in'

const okrug = '595030000'
const district = '595000000'
const now = at('2026-12-24')
const admin = acting('administrator', 'platform', now)
const akim = acting('okrugAkim', okrug, now)

let accountId: string
const ask = (role: GrantedRole, unitId: string, more = {}) =>
  grantRoleInput.parse({ accountId, role, unitId, since: '2026-12-24', ...more })

beforeAll(async () => {
  await okrugOf(okrug)
})
beforeEach(async () => {
  accountId = (await accountWith()).id
})

test('gives a role for a term, from its first day to its last', async () => {
  const term = { since: '2026-12-25', until: '2026-12-26' }
  await must(grantRole(admin, ask('secretary', okrug, term)))
  const on = async (day: string) => (await contextOf(accountId, at(day))).actor.grants
  expect(await on('2026-12-24')).toEqual([])
  expect(await on('2026-12-25')).toEqual([{ role: 'secretary', unitId: okrug }])
  expect(await on('2026-12-26')).toEqual([{ role: 'secretary', unitId: okrug }])
  expect(await on('2026-12-27')).toEqual([])
  expect(await lastEntry(okrug)).toMatchObject({ event: 'accounts.grant-role', data: { role: 'secretary', ...term } })
})

test('ends the person’s sessions, so that the next one knows the role', async () => {
  const { session } = await contextOf(accountId, now)
  await must(grantRole(admin, ask('deputy', district)))
  expect(await sessionAt(session?.id ?? '', now)).toBeNull()
})

test('makes a code worthless that an office printed for whom they were before', async () => {
  const member = { okrugId: okrug, id: await memberOf(okrug) }
  const { id } = await accountWith({ member })
  const slip = await must(issueCode(acting('secretary', okrug, now), { okrugId: okrug, memberId: member.id }))
  await must(grantRole(akim, { ...ask('secretary', okrug), accountId: id }))
  expect(await enterByCode(slip.code, visitor(), now)).toMatchObject({ code: 'accounts.codeUnknown' })
})

test('takes the password away that whoever printed a code may have set, and the second factor with it', async () => {
  const member = { okrugId: okrug, id: await memberOf(okrug) }
  const { id } = await accountWith({ member, password: 'a password of somebody' })
  await db.secondFactor.create({ data: { accountId: id, salt: 'a'.repeat(64), since: now, step: 0 } })
  const code = { accountId: id, okrugId: okrug, issuedAt: now, expiresAt: now }
  await db.oneTimeCode.create({ data: { ...code, digest: 'd'.repeat(64), usedAt: now } })
  await must(grantRole(akim, { ...ask('commissionMember', okrug), accountId: id }))
  const left = () => db.account.findUnique({ where: { id }, select: { passwordHash: true, second: true } })
  expect(await left()).toEqual({ passwordHash: null, second: null })
  // Whoever holds a role already is known by what an administrator, or the person, set since.
  await db.account.update({ where: { id }, data: { passwordHash: 'known' } })
  await must(grantRole(akim, { ...ask('secretary', okrug), accountId: id }))
  expect(await left()).toMatchObject({ passwordHash: 'known' })
  // Nor, once an administrator let the person in anew, when a later role is their only one.
  await db.roleGrant.updateMany({ where: { accountId: id }, data: { endedAt: now } })
  const anew = { ...code, okrugId: null, digest: 'c'.repeat(64), issuedAt: new Date(now.getTime() + 1000), usedAt: now }
  await db.oneTimeCode.create({ data: anew })
  await must(grantRole(akim, { ...ask('secretary', okrug), accountId: id }))
  expect(await left()).toMatchObject({ passwordHash: 'known' })
})

describe('an akim', () => {
  test.each<GrantedRole>(['secretary', 'commissionMember'])('gives %s in his okrug', async (role) => {
    expect(await grantRole(akim, ask(role, okrug))).toMatchObject({ ok: true })
  })
  test.each<[GrantedRole, string]>([
    ['okrugAkim', okrug],
    ['administrator', 'platform'],
    ['districtAkim', district],
    ['secretary', '595033000'],
  ])('does not give %s in %s', async (role, unitId) => {
    expect(await grantRole(akim, ask(role, unitId))).toEqual({ ok: false, code: 'forbidden' })
  })
})

test.each<[GrantedRole, string]>([
  ['secretary', district],
  ['deputy', okrug],
  ['administrator', okrug],
  ['secretary', 'platform'],
  ['secretary', '123456789'],
])('%s is no role of %s', async (role, unitId) => {
  expect(await grantRole(admin, ask(role, unitId))).toEqual({ ok: false, code: 'accounts.wrongUnit', field: 'unitId' })
})

test('a role is held once in a unit, also when two give it at once', async () => {
  const both = await Promise.all([grantRole(admin, ask('secretary', okrug)), grantRole(admin, ask('secretary', okrug))])
  expect(both.filter((one) => one.ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, code: 'accounts.alreadyHeld', field: 'role' })
})

test('the database itself holds that, whoever forgets the lock', async () => {
  const row = { accountId, role: 'secretary' as const, unitId: okrug, since: now, grantedAt: now }
  await db.roleGrant.create({ data: row })
  await expect(db.roleGrant.create({ data: row })).rejects.toThrow(/one_open_grant|Unique/)
})

test('a role whose term has run out can be given again', async () => {
  await must(
    grantRole(
      acting('administrator', 'platform', at('2026-06-01')),
      ask('secretary', okrug, { since: '2026-01-01', until: '2026-11-30' }),
    ),
  )
  expect(await grantRole(admin, ask('secretary', okrug))).toMatchObject({ ok: true })
  expect(await db.roleGrant.count({ where: { accountId, endedAt: null } })).toBe(1)
})

test('refuses a term that is over, a blocked account and one that is not there', async () => {
  const past = { since: '2026-01-01', until: '2026-12-23' }
  expect(await grantRole(admin, ask('secretary', okrug, past))).toMatchObject({ code: 'accounts.termOver' })
  await db.account.update({ where: { id: accountId }, data: { blockedAt: now } })
  expect(await grantRole(admin, ask('secretary', okrug))).toEqual({ ok: false, code: 'accounts.blocked' })
  const nobody = { ...ask('secretary', okrug), accountId: crypto.randomUUID() }
  expect(await grantRole(admin, nobody)).toEqual({ ok: false, code: 'notFound' })
})

test('names the person by login too', async () => {
  const { id, login } = await accountWith()
  const { accountId: _, ...rest } = ask('secretary', okrug)
  expect(await grantRole(akim, { ...rest, login })).toMatchObject({ ok: true })
  expect(await db.roleGrant.count({ where: { accountId: id, role: 'secretary' } })).toBe(1)
  const unknown = { ok: false, code: 'accounts.noSuchLogin', field: 'login' }
  expect(await grantRole(akim, { ...rest, login: 'nobody' })).toEqual(unknown)
  expect(grantRoleInput.safeParse(rest).success).toBe(false)
})

test('a term ends no earlier than it begins', () => {
  const term = { accountId, role: 'secretary', unitId: okrug, since: '2026-12-24', until: '2026-12-23' }
  expect(grantRoleInput.safeParse(term).success).toBe(false)
  expect(grantRoleInput.parse({ ...term, until: '' }).until).toBeUndefined()
})
