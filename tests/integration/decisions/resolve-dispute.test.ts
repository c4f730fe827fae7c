import { expect, it } from 'vitest'
import { planExecution } from '@/lib/features/decisions/commands/plan-execution'
import { resolveDispute } from '@/lib/features/decisions/commands/resolve-dispute'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { owedIn } from '@/lib/features/decisions/queries/owed'
import { db } from '@/lib/platform/db/client'
import { discussed, holder, planOf, scheduled, statusOf, words } from '../../factories/decisions'
import { acting, at } from '../../factories/desk'
import { must } from '../../factories/meetings'

const rule = async (
  one: { districtId: string; ref: { okrugId: string; decisionId: string } },
  day: string,
  ruling: 'upheld' | 'setAside' = 'upheld',
) => resolveDispute(await holder('districtAkim', one.districtId, day), { ...one.ref, ruling, reasons: words })

it.each([
  ['2026-10-28', true],
  ['2026-10-29', false],
] as const)('on %s in time: %s (recorded on Tuesday 20 October, a holiday on the 26th)', async (day, inTime) => {
  expect(await rule(await discussed(), day)).toEqual({ ok: true, inTime })
})

it('never precedes the record: neither the command nor the database lets it', async () => {
  const one = await scheduled()
  expect(await rule(one, '2026-10-21')).toMatchObject({ code: 'decisions.noRecord' })
  const forced = db.districtReview.update({
    where: { okrugId_decisionId: one.ref },
    data: { ruling: 'upheld', reasonsKk: 'x', reasonsRu: 'x', resolvedAt: at('2026-10-21') },
  })
  await expect(forced).rejects.toThrow('record_before_ruling')
})

it('makes a decision that stands binding, and one set aside not', async () => {
  const [kept, dropped] = [await discussed(), await discussed()]
  await must(rule(kept, '2026-10-21'))
  await must(rule(dropped, '2026-10-21', 'setAside'))
  expect(await db.decision.count({ where: owedIn(kept.okrugId) })).toBe(1)
  expect(await db.decision.count({ where: owedIn(dropped.okrugId) })).toBe(0)
  const plan = (one: typeof kept) =>
    planExecution(acting('secretary', one.okrugId, at('2026-10-22')), { ...one.ref, ...planOf() })
  expect(await plan(dropped)).toMatchObject({ code: 'decisions.notBinding' })
  await must(plan(kept))
  expect(await statusOf(kept)).toBe('inExecution')
  const course = await courseOf(kept.okrugId, kept.decisionId, at('2026-10-22'))
  expect(course?.decision.answer?.answer).toBe('disagreed')
  expect(course?.thread.map((one) => one.kind)).toEqual(
    expect.arrayContaining(['origin', 'unresolved', 'scheduled', 'discussed', 'upheld', 'planned']),
  )
})

it('is final, and the district akim’s alone', async () => {
  const one = await discussed()
  const both = await Promise.all([rule(one, '2026-10-21'), rule(one, '2026-10-21', 'setAside')])
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({ code: 'decisions.notUnresolved' })
  const akim = acting('okrugAkim', one.okrugId, at('2026-10-21'))
  expect(await resolveDispute(akim, { ...one.ref, ruling: 'upheld', reasons: words })).toMatchObject({
    code: 'forbidden',
  })
})
