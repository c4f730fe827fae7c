import { expect, it } from 'vitest'
import { isWhole } from '@/lib/features/meetings/queries/printed'
import { exportRoll } from '@/lib/features/roll/commands/export-roll'
import { lastEntry } from '../../factories/drafts'
import { must, sentSession } from '../../factories/meetings'

it('asks once more who it is, and the ledger keeps that it was done and names nobody', async () => {
  const { okrugId, ref, desk } = await sentSession()
  const session = { id: crypto.randomUUID(), method: 'password' as const, second: true, provenAt: null }
  expect(await exportRoll({ ...desk(), session }, ref)).toMatchObject({ code: 'accounts.notProven' })
  const { now } = desk()
  const old = { ...session, provenAt: new Date(now.getTime() - 6 * 60_000) }
  expect(await exportRoll({ ...desk(), now, session: old }, ref)).toMatchObject({ code: 'accounts.notProven' })
  await must(exportRoll({ ...desk(), now, session: { ...session, provenAt: now } }, ref))
  const entry = await lastEntry(okrugId)
  expect(entry).toMatchObject({ event: 'roll.export-roll', data: { meeting: ref.meetingId } })
  expect(await exportRoll(desk(), { ...ref, meetingId: crypto.randomUUID() })).toMatchObject({ code: 'notFound' })
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
