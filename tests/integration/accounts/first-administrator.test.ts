import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { enterByCode } from '@/lib/platform/auth/entry'
import { db } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../../factories/accounts'
import { visitor } from '../../factories/sign-in'

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/admin-create.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
const codeIn = (text: string) => text.match(/(\d{4} ){4}\d{4}/)?.[0] ?? ''

test('prints a code with which the first administrator signs in', async () => {
  const { status, stdout } = run('root')
  expect(status).toBe(0)
  const entry = await enterByCode(codeIn(stdout), visitor(), new Date())
  if (!entry.ok) throw new Error(entry.code)
  const { actor } = await contextOf(entry.accountId, new Date())
  expect(actor.grants).toEqual([{ role: 'administrator', unitId: 'platform' }])
})

test('lets an administrator in again who was blocked or forgot the password', async () => {
  const { id, login } = await accountWith({ password: 'тоғыз жолдың торабы' })
  await db.account.update({ where: { id }, data: { blockedAt: new Date() } })
  for (const _ of [1, 2]) {
    const { stdout } = run(login)
    expect(await enterByCode(codeIn(stdout), visitor(), new Date())).toMatchObject({ ok: true, accountId: id })
  }
  expect(await db.roleGrant.count({ where: { accountId: id, endedAt: null } })).toBe(1)
})

test.each([[[]], [['a b']], [['root', 'more']]])('says how it is used: %j', (args) => {
  const { status, stderr, stdout } = run(...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('npm run admin:create -- LOGIN')
})
