import { beforeAll, expect, test } from 'vitest'
import { issueCode } from '@/lib/features/accounts/commands/issue-code'
import { enterByCode } from '@/lib/platform/auth/entry'
import { db } from '@/lib/platform/db/client'
import { accountWith } from '../../factories/accounts'
import { acting, at } from '../../factories/desk'
import { must } from '../../factories/meetings'
import { okrugOf } from '../../factories/okrugs'
import { memberOf } from '../../factories/roll'
import { lastEntry, visitor } from '../../factories/sign-in'

const okrugId = '595030000'
const now = at('2026-12-24')
const clerk = acting('secretary', okrugId, now)

beforeAll(async () => {
  await okrugOf(okrugId)
  await okrugOf('595033000')
})

test('a member without an account gets one, and a slip with login and code', async () => {
  const memberId = await memberOf(okrugId, { surname: 'Сәрсенова' })
  const slip = await must(issueCode(clerk, { okrugId, memberId }))
  expect(slip).toMatchObject({ name: 'Сәрсенова Асан Үсенұлы', expiresAt: at('2026-12-31') })
  expect(slip.login).toMatch(/^\d{8}$/)
  expect(slip.code).toMatch(/^(\d{4} ){4}\d{4}$/)
  const entry = await enterByCode(slip.code, visitor(), now)
  expect(entry).toMatchObject({ ok: true })
  expect(await db.account.findUnique({ where: { login: slip.login } })).toMatchObject({
    memberId,
    memberOkrugId: okrugId,
  })
})

test('each printing stands in the okrug’s ledger with the clerk, and nothing that names the member', async () => {
  const memberId = await memberOf(okrugId, { surname: 'Сәрсенова' })
  const slip = await must(issueCode(clerk, { okrugId, memberId }))
  const entry = await lastEntry(okrugId)
  expect(entry?.event).toBe('accounts.issue-code')
  const by = await db.pseudonym.findFirst({ where: { unitId: okrugId, recordId: clerk.actor?.accountId } })
  expect(entry?.data).toEqual({ member: expect.stringMatching(/^[0-9a-f]{64}$/), by: by?.digest })
  expect(JSON.stringify(entry)).not.toContain(slip.login)
  expect(JSON.stringify(entry)).not.toContain(memberId)
})

test('a new code replaces the old one; two clerks at once leave one that works', async () => {
  const memberId = await memberOf(okrugId)
  const slips = await Promise.all(Array.from({ length: 6 }, () => must(issueCode(clerk, { okrugId, memberId }))))
  expect(new Set(slips.map((slip) => slip.login)).size).toBe(1)
  const entries = []
  for (const { code } of slips) entries.push(await enterByCode(code, visitor(), now))
  expect(entries.filter((entry) => entry.ok)).toHaveLength(1)
  expect(await db.account.count({ where: { memberId } })).toBe(1)
})

test('the database itself keeps one live code an account', async () => {
  const { id: accountId } = await accountWith()
  const code = (digest: string) => ({ digest: digest.repeat(64), accountId, issuedAt: now, expiresAt: now })
  await db.oneTimeCode.create({ data: code('a') })
  await expect(db.oneTimeCode.create({ data: code('b') })).rejects.toThrow(/one_live_code|Unique/)
})

test.each(['okrugAkim', 'deputy', 'administrator', 'secretary', 'commissionMember'] as const)(
  'a clerk cannot sign in as a %s',
  async (role) => {
    const own = { okrugAkim: okrugId, secretary: okrugId, commissionMember: okrugId }
    const unitId = { ...own, deputy: '595000000', administrator: 'platform' }[role]
    const member = { okrugId, id: await memberOf(okrugId) }
    await accountWith({ member, roles: [{ role, unitId }] })
    expect(await issueCode(clerk, { okrugId, memberId: member.id })).toEqual({
      ok: false,
      code: 'accounts.holdsOffice',
    })
  },
)

test('only for one’s own roll, only by the secretary', async () => {
  const memberId = await memberOf(okrugId)
  const stranger = acting('secretary', '595033000', now)
  expect(await issueCode(stranger, { okrugId, memberId })).toEqual({ ok: false, code: 'forbidden' })
  expect(await issueCode(stranger, { okrugId: '595033000', memberId })).toEqual({ ok: false, code: 'notFound' })
  expect(await issueCode(acting('okrugAkim', okrugId, now), { okrugId, memberId })).toEqual({
    ok: false,
    code: 'forbidden',
  })
  const blocked = { okrugId, id: await memberOf(okrugId) }
  const { id } = await accountWith({ member: blocked })
  await db.account.update({ where: { id }, data: { blockedAt: now } })
  expect(await issueCode(clerk, { okrugId, memberId: blocked.id })).toEqual({ ok: false, code: 'accounts.blocked' })
})
