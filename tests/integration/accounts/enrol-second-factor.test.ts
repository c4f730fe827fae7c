import { afterEach, expect, test, vi } from 'vitest'
import { enrolSecondFactor } from '@/lib/features/accounts/commands/enrol-second-factor'
import { secondOf } from '@/lib/features/accounts/queries/second'
import { halfSessionAt, sessionAt } from '@/lib/platform/auth/current'
import { db } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../../factories/accounts'
import { at } from '../../factories/desk'
import { codeAt, enrolled, toldIn } from '../../factories/second-factor'
import { lastEntry } from '../../factories/sign-in'

const now = at('2026-12-24')

afterEach(() => vi.unstubAllEnvs())

test('the phone’s code sets it up; this session stays open, the others ask for a code', async () => {
  const { id } = await accountWith()
  const [here, elsewhere] = [await contextOf(id, now), await contextOf(id, now)]
  const { address } = toldIn(here)
  expect(await enrolSecondFactor(here, { code: codeAt(address, now) })).toEqual({ ok: true })
  expect(await sessionAt(here.session?.id ?? '', now)).toMatchObject({ second: 'on', provenAt: now })
  expect(await sessionAt(elsewhere.session?.id ?? '', now)).toBeNull()
  expect(await halfSessionAt(elsewhere.session?.id ?? '', now)).toMatchObject({
    pending: 'ask',
    actor: { accountId: id, memberId: null, grants: [] },
  })
  expect(await secondOf(id)).toEqual({ state: 'on', since: now, left: 10, of: 10 })
  expect(await lastEntry('platform')).toMatchObject({ event: 'accounts.enrol-second-factor' })
  expect(await enrolSecondFactor(here, { code: codeAt(address, now) })).toMatchObject({
    code: 'accounts.secondAlready',
  })
})

test('a code that the phone does not show sets nothing up, and is not tried for ever', async () => {
  const { id } = await accountWith()
  const context = await contextOf(id, now)
  const right = codeAt(toldIn(context).address, now)
  const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
  const answers = await Promise.all(Array.from({ length: 20 }, () => enrolSecondFactor(context, { code: wrong })))
  const codes = answers.map((one) => (one.ok ? 'done' : one.code))
  expect(codes.filter((code) => code === 'accounts.secondNotYet')).toHaveLength(10)
  expect(codes.filter((code) => code === 'accounts.proofThrottled')).toHaveLength(10)
  expect(await secondOf(id)).toEqual({ state: 'off' })
  expect(await db.secondFactor.count({ where: { accountId: id } })).toBe(0)
})

test('of two sessions that set it up at once, one does', async () => {
  const { id } = await accountWith()
  const contexts = [await contextOf(id, now), await contextOf(id, now)]
  const answers = await Promise.all(
    contexts.map((one) => enrolSecondFactor(one, { code: codeAt(toldIn(one).address, now) })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('the demo’s own accounts take none, and outside a demo they are like any other', async () => {
  const { id } = await accountWith({ roles: [{ role: 'secretary', unitId: '595901000' }] })
  await db.account.update({ where: { id }, data: { demo: true } })
  const context = await contextOf(id, now)
  const sessionId = context.session?.id ?? ''
  await db.session.update({ where: { id: sessionId }, data: { secondAt: null } })
  vi.stubEnv('JIYN_DEMO', '1')
  expect(await sessionAt(sessionId, now)).not.toBeNull()
  expect(await enrolSecondFactor(context, { code: codeAt(toldIn(context).address, now) })).toMatchObject({
    code: 'accounts.demoSpared',
  })
  vi.stubEnv('JIYN_DEMO', '0')
  expect(await sessionAt(sessionId, now)).toBeNull()
  await enrolled(context)
  expect(await sessionAt(sessionId, now)).not.toBeNull()
})
