import { expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { isWhole } from '@/lib/features/meetings/queries/printed'
import { exportRoll } from '@/lib/features/roll/commands/export-roll'
import { exportedJustNow } from '@/lib/features/roll/queries/exports'
import { transact } from '@/lib/platform/db/client'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lastEntry } from '../../factories/drafts'
import { must, sentSession } from '../../factories/meetings'

it('asks once more who it is, and the ledger keeps that it was done and names nobody', async () => {
  const { okrugId, ref, desk } = await sentSession()
  const session = { id: crypto.randomUUID(), method: 'password' as const, second: 'on' as const, provenAt: null }
  expect(await exportRoll({ ...desk(), session }, ref)).toMatchObject({ code: 'accounts.notProven' })
  const { now } = desk()
  const old = { ...session, provenAt: new Date(now.getTime() - 6 * 60_000) }
  expect(await exportRoll({ ...desk(), now, session: old }, ref)).toMatchObject({ code: 'accounts.notProven' })
  await must(exportRoll({ ...desk(), now, session: { ...session, provenAt: now } }, ref))
  const entry = await lastEntry(okrugId)
  expect(entry).toMatchObject({ event: 'roll.export-roll', data: { meeting: ref.meetingId } })
  expect(await exportRoll(desk(), { ...ref, meetingId: crypto.randomUUID() })).toMatchObject({ code: 'notFound' })
})

it('opens the list to whoever asked for it, for that meeting and a while, and by no other proof', async () => {
  const { okrugId, ref, desk } = await sentSession()
  const context = desk()
  const { actor, now } = context
  const session = { id: crypto.randomUUID(), method: 'password' as const, second: 'on' as const, provenAt: now }
  const later = (minutes: number) => ({ actor, session, now: new Date(now.getTime() + minutes * 60_000) })
  expect(await exportedJustNow(later(0), ref)).toBe(false)
  await must(exportRoll({ ...context, session }, ref))
  expect(await exportedJustNow(later(4), ref)).toBe(true)
  expect(await exportedJustNow(later(6), ref)).toBe(false)
  expect(await exportedJustNow(later(1), { ...ref, meetingId: crypto.randomUUID() })).toBe(false)
  // The same person's other session, where nobody proved anything, and one who proved it for something else once the list's time is over.
  expect(await exportedJustNow({ ...later(1), session: { ...session, provenAt: null } }, ref)).toBe(false)
  const { now: after } = later(6)
  expect(await exportedJustNow({ actor, now: after, session: { ...session, provenAt: after } }, ref)).toBe(false)
  // Another of the office has asked for something else only.
  const second = { ...(actor as Actor), accountId: crypto.randomUUID() }
  await transact((tx) => pseudonymOf(tx, okrugId, second.accountId))
  expect(await exportedJustNow({ ...later(1), actor: second }, ref)).toBe(false)
})

it.each([
  ['gathering', null, true],
  ['gathering', 0, false],
  ['session', null, false],
  ['separateGathering', null, false],
] as const)('of a %s, part %s, is the whole: %s', (kind, part, whole) => {
  expect(isWhole({ kind }, { parts: [], part, groups: [] })).toBe(whole)
  expect(isWhole({ kind }, null)).toBe(false)
})
