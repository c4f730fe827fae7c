import { expect, it } from 'vitest'
import { scheduleDiscussion } from '@/lib/features/decisions/commands/schedule-discussion'
import { courseOf } from '@/lib/features/decisions/queries/course'
import { disagreed, discussed, districtOf, scheduled, statusOf, unresolved } from '../../factories/decisions'
import { acting, at } from '../../factories/desk'

const staff = (districtId: string, day = '2026-10-12') => acting('maslikhatStaff', districtId, at(day))
const session = (date: string) => ({ sessionNumber: 12, date })

it.each([
  ['2026-12-31', true],
  ['2027-01-04', false],
] as const)('a session of %s is in time: %s (the akim disagreed on 8 October)', async (date, inTime) => {
  const one = await unresolved()
  const districtId = await districtOf(one.okrugId)
  expect(await scheduleDiscussion(staff(districtId), { ...one.ref, ...session(date) })).toEqual({ ok: true, inTime })
  expect(await statusOf(one)).toBe('maslikhatDiscussion')
})

it('may be moved while nothing is recorded, and shows the last day named', async () => {
  const { districtId, ...one } = await scheduled()
  expect(await scheduleDiscussion(staff(districtId), { ...one.ref, ...session('2026-10-27') })).toMatchObject({
    ok: true,
  })
  const course = await courseOf(one.okrugId, one.decisionId, at('2026-10-12'))
  expect(course?.review?.session).toEqual({ number: 12, on: '2026-10-27' })
  const recorded = await discussed()
  expect(
    await scheduleDiscussion(staff(recorded.districtId, '2026-10-21'), { ...recorded.ref, ...session('2026-10-27') }),
  ).toMatchObject({ code: 'decisions.notUnresolved' })
})

it('is for the district’s own staff, for what is unresolved, and for a day to come', async () => {
  const one = await unresolved()
  const districtId = await districtOf(one.okrugId)
  expect(await scheduleDiscussion(staff(districtId), { ...one.ref, ...session('2026-10-11') })).toMatchObject({
    code: 'decisions.sessionPast',
    field: 'date',
  })
  expect(await scheduleDiscussion(staff('111200000'), { ...one.ref, ...session('2026-10-20') })).toMatchObject({
    code: 'forbidden',
  })
  const first = await disagreed()
  const other = await districtOf(first.okrugId)
  expect(await scheduleDiscussion(staff(other), { ...first.ref, ...session('2026-10-20') })).toMatchObject({
    code: 'decisions.notUnresolved',
  })
})
