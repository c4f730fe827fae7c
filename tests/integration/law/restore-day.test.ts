import { expect, it } from 'vitest'
import { restoreDay } from '@/lib/features/law/commands/restore-day'
import { swapDay } from '@/lib/features/law/commands/swap-day'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { db } from '@/lib/platform/db/client'
import { acting, at } from '../../factories/desk'
import { lastEntry } from '../../factories/sign-in'

const now = at('2026-04-01')
const admin = acting('administrator', 'platform', now)
const date = '2026-05-08'
const swap = { date, kind: 'off', source: { kk: 'қаулы', ru: 'постановление' } } as const

it('the day is again what the calendar says, and only once', async () => {
  await swapDay(admin, swap)
  const both = await Promise.all([restoreDay(admin, { date }), restoreDay(admin, { date })])
  expect(both).toContainEqual({ ok: true })
  expect(both).toContainEqual({ ok: false, code: 'notFound' })
  expect((await currentDaysOff())(date)).toBe(false)
  expect(await lastEntry('platform')).toMatchObject({ event: 'law.restore-day', data: { date } })
})

it('is the platform administrator’s alone', async () => {
  await swapDay(admin, swap)
  expect(await restoreDay(acting('okrugAkim', '595030000', now), { date })).toEqual({ ok: false, code: 'forbidden' })
  expect(await db.dayOverride.count()).toBe(1)
})
