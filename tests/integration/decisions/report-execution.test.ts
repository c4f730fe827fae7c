import { expect, it } from 'vitest'
import { reportExecution } from '@/lib/features/decisions/commands/report-execution'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { db } from '@/lib/platform/db/client'
import { approved, holder, planned, words } from '../../factories/decisions'
import { at } from '../../factories/desk'

const clerk = (okrugId: string) => holder('secretary', okrugId, '2026-10-01')

it('says how far each part is and keeps how far the whole was', async () => {
  const { steps, ...one } = await planned()
  const [first = '', second = ''] = steps
  const report = async (percents: Record<string, number>) =>
    reportExecution(await clerk(one.okrugId), { ...one.ref, text: words, percents })
  expect(await report({ [first]: 100 })).toEqual({ ok: true, percent: 50 })
  expect(await report({ [second]: 99 })).toEqual({ ok: true, percent: 99 })
  const course = await courseOf(one.okrugId, one.decisionId, at('2026-10-01'))
  expect(course?.execution).toMatchObject({ percent: 99, steps: [{ percent: 100 }, { percent: 99 }] })
  expect(course?.thread.filter((entry) => entry.kind === 'reported').map((entry) => entry.params?.percent)).toEqual([
    50, 99,
  ])
})

it('names only parts of this decision, from nought to a hundred', async () => {
  const [one, other] = [await planned(), await planned()]
  const foreign = { ...one.ref, text: words, percents: { [other.steps[0] ?? '']: 10 } }
  expect(await reportExecution(await clerk(one.okrugId), foreign)).toMatchObject({ code: 'notFound' })
  const forced = db.executionStep.updateMany({ where: one.ref, data: { percent: 101 } })
  await expect(forced).rejects.toThrow('percent_of_a_whole')
})

it('is for decisions under way', async () => {
  const one = await approved()
  expect(await reportExecution(await clerk(one.okrugId), { ...one.ref, text: words, percents: {} })).toMatchObject({
    code: 'decisions.notInExecution',
  })
})
