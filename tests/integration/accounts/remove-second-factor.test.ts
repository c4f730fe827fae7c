import { expect, test } from 'vitest'
import { removeSecondFactor } from '@/lib/features/accounts/commands/remove-second-factor'
import { halfSessionAt, sessionAt } from '@/lib/platform/auth/current'
import { accountWith, contextOf } from '../../factories/accounts'
import { at } from '../../factories/desk'
import { enrolled, toldIn } from '../../factories/second-factor'
import { lastEntry } from '../../factories/sign-in'

const now = at('2026-12-24')
const clerk = { roles: [{ role: 'secretary' as const, unitId: '595901000' }] }

test('only with proof; the others’ sessions end, and a member’s own stays open without it', async () => {
  const { id } = await accountWith()
  const here = await contextOf(id, now)
  await enrolled(here)
  const elsewhere = await contextOf(id, now)
  const late = here.session && { ...here.session, provenAt: new Date(now.getTime() - 5 * 60_000 - 1) }
  expect(await removeSecondFactor({ ...here, session: late })).toMatchObject({ code: 'accounts.notProven' })
  expect(await removeSecondFactor({ actor: here.actor, now })).toMatchObject({ code: 'accounts.notProven' })
  expect(await removeSecondFactor(here)).toEqual({ ok: true })
  expect(await lastEntry('platform')).toMatchObject({ event: 'accounts.remove-second-factor' })
  expect(await sessionAt(here.session?.id ?? '', now)).toMatchObject({ second: 'off' })
  expect(await sessionAt(elsewhere.session?.id ?? '', now)).toBeNull()
  expect(await removeSecondFactor(here)).toMatchObject({ code: 'accounts.noSecond' })
})

test('an office’s session is half open from then on, until another factor is set up', async () => {
  const { id } = await accountWith(clerk)
  const here = await contextOf(id, now)
  const first = await enrolled(here)
  expect(await removeSecondFactor(here)).toEqual({ ok: true })
  const sessionId = here.session?.id ?? ''
  expect(await sessionAt(sessionId, now)).toBeNull()
  expect(await halfSessionAt(sessionId, now)).toMatchObject({ pending: 'enrol' })
  // Proof came in between: the new phone is told another secret than the lost one knows.
  const proven = here.session && { ...here.session, provenAt: now }
  expect(toldIn({ ...here, session: proven }).salt).not.toBe(first.salt)
})
