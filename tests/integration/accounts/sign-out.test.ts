import { expect, test } from 'vitest'
import { signOut } from '@/lib/features/accounts/commands/sign-out'
import { sessionAt } from '@/lib/platform/auth/current'
import { accountWith, contextOf } from '../../factories/accounts'
import { at } from '../../factories/desk'
import { lastEntry } from '../../factories/sign-in'

const now = at('2026-12-24')

test('ends the session it is done in, at once, and no other', async () => {
  const { id } = await accountWith()
  const [here, elsewhere] = [await contextOf(id, now), await contextOf(id, now)]
  expect(await signOut(here, {})).toEqual({ ok: true })
  expect(await sessionAt(here.session?.id ?? '', now)).toBeNull()
  expect(await sessionAt(elsewhere.session?.id ?? '', now)).not.toBeNull()
  expect(await lastEntry('platform')).toMatchObject({ event: 'accounts.sign-out' })
})

test('ends another session of one’s own, once', async () => {
  const { id } = await accountWith()
  const [here, lost] = [await contextOf(id, now), await contextOf(id, now)]
  const sessionId = lost.session?.id
  expect(await signOut(here, { sessionId })).toEqual({ ok: true })
  expect(await signOut(here, { sessionId })).toEqual({ ok: false, code: 'accounts.sessionOver' })
})

test('never somebody else’s', async () => {
  const [mine, theirs] = [
    await contextOf((await accountWith()).id, now),
    await contextOf((await accountWith()).id, now),
  ]
  expect(await signOut(mine, { sessionId: theirs.session?.id })).toEqual({ ok: false, code: 'forbidden' })
  expect(await signOut(mine, { sessionId: 'f'.repeat(64) })).toEqual({ ok: false, code: 'forbidden' })
  expect(await signOut({ actor: null, now }, {})).toEqual({ ok: false, code: 'forbidden' })
  expect(await sessionAt(theirs.session?.id ?? '', now)).not.toBeNull()
})
