import { expect, it } from 'vitest'
import { addSheet } from '@/lib/features/meetings/commands/add-sheet'
import { openMotion } from '@/lib/features/voting/commands/open-motion'
import { db } from '@/lib/platform/db/client'
import { lastEntry } from '../../factories/drafts'
import { must, openSession } from '../../factories/meetings'
import { initiative, typist } from '../../factories/papers'

const label = '3-парақ'

it('notes a sheet under its name; the ledger keeps what it is for, not the name', async () => {
  const { okrugId, ref, now } = await initiative(1)
  const { sheetId } = await must(
    addSheet(typist(okrugId, now), { ...ref, purpose: 'signatures', label, dated: '2026-08-03' }),
  )
  expect(await db.paperSheet.findFirst({ where: { id: sheetId } })).toMatchObject({ label, purpose: 'signatures' })
  const entry = await lastEntry(okrugId)
  expect(entry).toMatchObject({ event: 'meetings.add-sheet', data: { sheet: sheetId, purpose: 'signatures' } })
  expect(JSON.stringify(entry?.data)).not.toContain(label)
})

it('takes ballots only for a question that is open, and never in a gathering', async () => {
  const session = await openSession()
  const wish = { ...session.ref, purpose: 'votes' as const, label }
  expect(await addSheet(session.desk(), wish)).toMatchObject({ code: 'meetings.noQuestion', field: 'purpose' })
  const candidateId = session.members[0]?.memberId as string
  const { motionId } = await must(openMotion(session.desk(), { ...session.ref, kind: 'chair', candidateId }))
  const { sheetId } = await must(addSheet(session.desk(), wish))
  expect(await db.paperSheet.findFirst({ where: { id: sheetId } })).toMatchObject({ motionId })
  const { okrugId, ref, now } = await initiative(1)
  const ballots = { ...ref, purpose: 'votes' as const, label }
  expect(await addSheet(typist(okrugId, now), ballots)).toMatchObject({ code: 'meetings.cardsNotBallots' })
})

it.each([
  ['2026-08-02', 'meetings.sheetDate'],
  ['2026-08-03', true],
  ['2026-08-05', true],
  ['2026-08-06', 'meetings.sheetDate'],
  ['', 'meetings.sheetUndated'],
])('takes signatures of an initiative of 3 August, on 5 August, dated %s: %s', async (dated, outcome) => {
  const { okrugId, ref } = await initiative(1)
  const clerk = typist(okrugId, new Date('2026-08-05T05:00:00Z'))
  const answer = await addSheet(clerk, { ...ref, purpose: 'signatures', label, dated })
  expect(answer.ok ? true : answer.code).toBe(outcome)
  if (!answer.ok) expect(answer).toMatchObject({ field: 'dated' })
})

it('takes signatures only while they are collected', async () => {
  const session = await openSession()
  const wish = { ...session.ref, purpose: 'signatures' as const, label }
  expect(await addSheet(session.desk(), wish)).toMatchObject({ code: 'meetings.wrongState' })
})
