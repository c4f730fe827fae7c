import { afterEach, expect, it } from 'vitest'
import { currentDaysOff, forgetDaysOff } from '@/lib/platform/calendar/days-off'
import { db } from '@/lib/platform/db/client'

afterEach(async () => {
  await db.dayOverride.deleteMany()
  forgetDaysOff()
})

const at = new Date('2026-01-01T00:00:00Z')
const source = { sourceKk: 'Үкіметтің қаулысы', sourceRu: 'Постановление Правительства' }

it('computes the calendar with Kurban Ait in it', async () => {
  const isOff = await currentDaysOff()
  expect(isOff('2026-05-27')).toBe(true)
  expect(isOff('2026-03-16')).toBe(false)
  expect(isOff('2026-03-25')).toBe(true)
})

it('lets a sourced override outweigh it, on the very civil day that is stored', async () => {
  await db.dayOverride.createMany({
    data: [
      { date: new Date('2026-05-04'), kind: 'working', changedAt: at, ...source },
      { date: new Date('2026-05-08'), kind: 'off', changedAt: at, ...source },
      { date: new Date('2026-05-10'), kind: 'working', changedAt: at, ...source },
    ],
  })
  const isOff = await currentDaysOff()
  expect(
    ['2026-05-07', '2026-05-08', '2026-05-09', '2026-05-10'].map((day) =>
      isOff(day as `${number}-${number}-${number}`),
    ),
  ).toEqual([true, true, true, false])
})

it('keeps the answer until told to forget it', async () => {
  const before = await currentDaysOff()
  await db.dayOverride.create({ data: { date: new Date('2026-05-08'), kind: 'off', changedAt: at, ...source } })
  expect(await currentDaysOff()).toBe(before)
  forgetDaysOff()
  expect((await currentDaysOff())('2026-05-08')).toBe(true)
})
