import { expect, it } from 'vitest'
import { recordDiscussion } from '@/lib/features/decisions/commands/record-discussion'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { scheduled, words } from '../../factories/decisions'
import { acting, at } from '../../factories/desk'

it('is made on the day of the session or later, once', async () => {
  const { districtId, ...one } = await scheduled()
  const record = (day: string) =>
    recordDiscussion(acting('maslikhatStaff', districtId, at(day, '00:01')), { ...one.ref, discussion: words })
  expect(await record('2026-10-19')).toMatchObject({ code: 'decisions.sessionAhead' })
  const both = await Promise.all([record('2026-10-20'), record('2026-10-20')])
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({ code: 'decisions.recorded' })
  const course = await courseOf(one.okrugId, one.decisionId, at('2026-10-20'))
  expect(course).toMatchObject({
    review: { discussion: words },
    term: { due: '2026-10-28', verdict: { rule: 'DC-7' } },
  })
})

it('is the staff’s', async () => {
  const { districtId, ...one } = await scheduled()
  const akim = acting('districtAkim', districtId, at('2026-10-20'))
  expect(await recordDiscussion(akim, { ...one.ref, discussion: words })).toMatchObject({ code: 'forbidden' })
})
