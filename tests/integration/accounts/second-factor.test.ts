import { expect, test } from 'vitest'
import { operator } from '@/lib/access/actor'
import { grantRole } from '@/lib/features/accounts/commands/grant-role'
import { resetAccess } from '@/lib/features/accounts/commands/reset-access'
import type { Context } from '@/lib/platform/auth/context'
import { halfSessionAt, sessionAt } from '@/lib/platform/auth/current'
import { enterByPassword } from '@/lib/platform/auth/entry'
import { sha256 } from '@/lib/platform/auth/keyed'
import { prove } from '@/lib/platform/auth/proof'
import { recoveryCodes, spend } from '@/lib/platform/auth/second-factor'
import { db, transact } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../../factories/accounts'
import { commandCases } from '../../factories/cases/every'
import { acting, at } from '../../factories/desk'
import { okrugOf } from '../../factories/okrugs'
import { codeAt, enrolled } from '../../factories/second-factor'
import { visitor } from '../../factories/sign-in'

const now = at('2026-12-24')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const password = 'тоғыз жолдың торабы'
const okrugId = '595901000'
const clerk = [{ role: 'secretary' as const, unitId: okrugId }]

/** Signs in by password alone, as a request would read it. */
async function byPassword(login: string, moment: Date) {
  const entry = await enterByPassword({ login, password }, visitor(), moment)
  if (!entry.ok) throw new Error(entry.code)
  return sha256(entry.session)
}

async function halfContext(sessionId: string, moment: Date): Promise<Context> {
  const half = await halfSessionAt(sessionId, moment)
  if (!half) throw new Error('the session is not half open')
  const { actor, id, method, second, provenAt } = half
  return { actor, now: moment, session: { id, method, second, provenAt } }
}

test('an office’s password alone opens nothing: first it sets its second factor up, then it is asked for it', async () => {
  const { id, login } = await accountWith({ password, roles: clerk })
  const first = await byPassword(login, now)
  expect(await sessionAt(first, now)).toBeNull()
  const { address } = await enrolled(await halfContext(first, now))
  expect(await sessionAt(first, now)).toMatchObject({ actor: { accountId: id, grants: [{ role: 'secretary' }] } })

  const second = await byPassword(login, later(60))
  expect(await halfSessionAt(second, later(60))).toMatchObject({ pending: 'ask' })
  const context = await halfContext(second, later(60))
  const code = codeAt(address, later(60))
  expect(await prove(context, 'second', { password: '', code: '12345' })).toMatchObject({
    code: 'accounts.secondWrong',
  })
  expect(await sessionAt(second, later(60))).toBeNull()
  expect(await prove(context, 'second', { password: '', code })).toMatchObject({ ok: true })
  expect(await sessionAt(second, later(60))).not.toBeNull()
})

test('whoever has no office and set none up signs in by password alone', async () => {
  const { login } = await accountWith({ password })
  expect(await sessionAt(await byPassword(login, now), now)).not.toBeNull()
})

test('a code works once, however many send it at the same moment, and none before the last', async () => {
  const { id } = await accountWith()
  const { address } = await enrolled(await contextOf(id, now))
  const moment = later(120)
  const use = (typed: string, when = moment) => transact((tx) => spend(tx, id, typed, when))
  const answers = await Promise.all(Array.from({ length: 20 }, () => use(codeAt(address, moment))))
  expect(answers.filter((one) => one === 'right')).toHaveLength(1)
  expect(await use(codeAt(address, later(90)))).toBe('wrong')
  expect(await use(codeAt(address, later(150)))).toBe('right')
  expect(await use(codeAt(address, later(240)))).toBe('wrong')
})

test('a recovery code works once, in either spelling, and only on its own account', async () => {
  const { id } = await accountWith()
  const { salt } = await enrolled(await contextOf(id, now))
  const other = await accountWith()
  await enrolled(await contextOf(other.id, now))
  const [first = '', second = ''] = recoveryCodes({ accountId: id, salt })
  const use = (typed: string, accountId = id) => transact((tx) => spend(tx, accountId, typed, now))
  expect(await use(first, other.id)).toBe('wrong')
  const answers = await Promise.all(Array.from({ length: 20 }, () => use(first)))
  expect(answers.filter((one) => one === 'right')).toHaveLength(1)
  expect(await use(second.replace(' ', ''))).toBe('right')
  expect((await db.secondFactor.findUniqueOrThrow({ where: { accountId: id } })).spent.toSorted()).toEqual([0, 1])
})

test('a signature wants password and second factor, anything else the second factor; and not for ever', async () => {
  const { id } = await accountWith({ password })
  const context = await contextOf(id, now)
  const { address } = await enrolled(context)
  const code = (seconds: number) => codeAt(address, later(seconds))
  const ask = (given: { password: string; code: string }, seconds: number) =>
    prove({ ...context, now: later(seconds) }, 'signature', given)
  expect(await ask({ password: 'guess', code: code(60) }, 60)).toMatchObject({ code: 'accounts.currentWrong' })
  expect(await ask({ password, code: '' }, 60)).toMatchObject({ code: 'accounts.secondWrong' })
  expect(await ask({ password, code: code(60) }, 60)).toMatchObject({
    ok: true,
    context: { session: { provenAt: later(60) } },
  })
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask({ password: 'guess', code: '' }, 120)))
  expect(answers.filter((one) => !one.ok && one.code === 'accounts.currentWrong')).toHaveLength(10)
  expect(await ask({ password, code: code(120) }, 120)).toMatchObject({ code: 'accounts.proofThrottled' })
})

test('without a password nothing is signed; without a session nothing is proved', async () => {
  const { id } = await accountWith()
  const context = await contextOf(id, now)
  expect(await prove(context, 'signature', { password: '', code: '' })).toMatchObject({
    code: 'accounts.passwordNeeded',
  })
  expect(await prove({ actor: context.actor, now }, 'second', { password: '', code: '' })).toMatchObject({
    code: 'forbidden',
  })
})

test('a role that is given asks for a second factor at the next sign-in; a reset takes it away', async () => {
  await okrugOf(okrugId)
  const { id: accountId, login } = await accountWith({ password })
  const by = { actor: operator, now }
  await grantRole(by, { accountId, role: 'secretary', unitId: okrugId, since: '2026-12-24' })
  const sessionId = await byPassword(login, now)
  await enrolled(await halfContext(sessionId, now))
  expect(await resetAccess(by, { accountId })).toMatchObject({ ok: true })
  expect(await sessionAt(sessionId, now)).toBeNull()
  expect(await db.secondFactor.count({ where: { accountId } })).toBe(0)
})

test.each(['protocols.confirm-protocol', 'protocols.confirm-correction', 'meetings.override-gate'] as const)(
  '%s asks again who one is, whatever form it came from',
  async (key) => {
    const { okrugId: unitId, now: when, memberId, call } = await commandCases[key]()
    const role = key === 'meetings.override-gate' ? 'okrugAkim' : 'assemblyMember'
    const context = acting(role, unitId, when, { memberId, accountId: (await accountWith()).id })
    const session = { id: 's', method: 'password' as const, second: 'on' as const }
    const ago = (minutes: number) => new Date(when.getTime() - minutes * 60_000)
    for (const provenAt of [null, ago(5.1)])
      expect(await call({ ...context, session: { ...session, provenAt } })).toMatchObject({
        code: 'accounts.notProven',
      })
    const fresh = await call({ ...context, session: { ...session, provenAt: ago(4.9) } })
    expect(fresh.ok || fresh.code).not.toBe('accounts.notProven')
  },
)
