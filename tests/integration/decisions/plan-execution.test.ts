import { expect, it } from 'vitest'
import { planExecution } from '@/lib/features/decisions/commands/plan-execution'
import { reportExecution } from '@/lib/features/decisions/commands/report-execution'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { planInput } from '@/lib/features/decisions/schema'
import { approved, disagreed, heardAt, holder, planned, planOf, statusOf, words } from '../../factories/decisions'
import { acting, at } from '../../factories/desk'
import { must } from '../../factories/meetings'

const clerk = (okrugId: string, day = '2026-09-21') => acting('secretary', okrugId, at(day))

it('names who carries a decision out, by when and in which parts (DC-8)', async () => {
  const one = await approved()
  await must(planExecution(clerk(one.okrugId), { ...one.ref, ...planOf() }))
  expect(await statusOf(one)).toBe('inExecution')
  const course = await courseOf(one.okrugId, one.decisionId, at('2026-11-30'))
  expect(course?.execution).toMatchObject({
    due: '2026-12-01',
    daysLeft: 1,
    percent: 0,
    persons: [{ name: 'Ахметов Айдар' }],
    steps: [{ position: 1 }, { position: 2, title: { ru: 'Строительство' } }],
  })
})

it('may be put right until somebody has reported', async () => {
  const one = await planned()
  await must(planExecution(clerk(one.okrugId), { ...one.ref, ...planOf('2026-11-01') }))
  const course = await courseOf(one.okrugId, one.decisionId, at('2026-09-21'))
  expect(course?.execution).toMatchObject({ due: '2026-11-01', steps: [{}, {}] })
  const reporter = await holder('secretary', one.okrugId, '2026-10-01')
  await must(reportExecution(reporter, { ...one.ref, text: words, percents: {} }))
  expect(await planExecution(clerk(one.okrugId), { ...one.ref, ...planOf() })).toMatchObject({
    code: 'decisions.begun',
  })
})

it('is made for what a session found not done before anybody had planned it, which it stays', async () => {
  const one = await approved()
  await heardAt(one, '2026-10-05', 'notDone')
  const after = clerk(one.okrugId, '2026-10-20')
  await must(planExecution(after, { ...one.ref, ...planOf() }))
  expect(await statusOf(one)).toBe('notExecuted')
  const course = await courseOf(one.okrugId, one.decisionId, at('2026-10-20'))
  expect(course?.execution).toMatchObject({ due: '2026-12-01', steps: [{}, {}] })
  // It may be put right as any other: what the session said before is not about it.
  expect(course?.admits).toContain('plan-execution')
  expect(await planExecution(after, { ...one.ref, ...planOf('2026-12-02') })).toMatchObject({ ok: true })
  await heardAt(one, '2026-11-05', 'noted')
  const late = clerk(one.okrugId, '2026-11-06')
  expect(await planExecution(late, { ...one.ref, ...planOf() })).toMatchObject({ code: 'decisions.begun' })
  expect((await courseOf(one.okrugId, one.decisionId, late.now))?.admits).toEqual(
    expect.not.arrayContaining(['plan-execution']),
  )
})

it('is for decisions that bind and a day to come', async () => {
  const [binding, disputed] = [await approved(), await disagreed()]
  expect(await planExecution(clerk(disputed.okrugId), { ...disputed.ref, ...planOf() })).toMatchObject({
    code: 'decisions.notBinding',
  })
  expect(await planExecution(clerk(binding.okrugId), { ...binding.ref, ...planOf('2026-09-21') })).toMatchObject({
    code: 'decisions.duePast',
    field: 'due',
  })
  expect(await planExecution(clerk('595999000'), { ...binding.ref, ...planOf() })).toMatchObject({ code: 'forbidden' })
})

it('leaves rows out that nobody filled, and misses the first where all are empty', () => {
  const empty = { name: '', office: { kk: '', ru: '' } }
  const { persons, steps } = planOf()
  const ids = { okrugId: '595030000', decisionId: '019aa000-0000-7000-8000-000000000000', due: '2026-12-01' }
  const form = (rows: unknown[]) => planInput.safeParse({ ...ids, persons: { ...rows }, steps: { ...steps } })
  expect(form([...persons, empty]).data?.persons).toEqual(persons)
  expect(form([empty, empty]).error?.issues[0]?.path).toEqual(['persons', 0, 'name'])
})
