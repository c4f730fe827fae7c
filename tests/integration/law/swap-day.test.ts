import { afterEach, expect, it } from 'vitest'
import { swapDay } from '@/lib/features/law/commands/swap-day'
import { yearOf } from '@/lib/features/law/queries'
import { swapDayInput } from '@/lib/features/law/schema'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { db } from '@/lib/platform/db/client'
import { acting, at } from '../../factories/desk'
import { lastEntry } from '../../factories/sign-in'

const now = at('2026-04-01')
const admin = acting('administrator', 'platform', now)
const source = {
  kk: 'Үкіметтің 2026 жылғы 20 наурыздағы қаулысы',
  ru: 'Постановление Правительства от 20 марта 2026 года',
}
const off = { date: '2026-05-08', kind: 'off', source } as const

afterEach(() => db.dayOverride.deleteMany())

it('makes a day off, or working, at once, and names the act in the ledger', async () => {
  expect((await currentDaysOff())('2026-05-08')).toBe(false)
  expect(await swapDay(admin, off)).toEqual({ ok: true })
  expect((await currentDaysOff())('2026-05-08')).toBe(true)
  expect(await lastEntry('platform')).toMatchObject({
    event: 'law.swap-day',
    data: { date: '2026-05-08', kind: 'off', source },
  })
  expect(await yearOf(2026)).toContainEqual({ date: '2026-05-08', why: 'off', source })

  expect(await swapDay(admin, { ...off, date: '2026-05-10', kind: 'working' })).toEqual({ ok: true })
  expect((await currentDaysOff())('2026-05-10')).toBe(false)
})

it('a swap stands in place of the holiday it outweighs, and a later one in place of the first', async () => {
  await swapDay(admin, { ...off, date: '2026-05-11', kind: 'working' })
  await swapDay(admin, { ...off, date: '2026-05-11', kind: 'off' })
  const day = (await yearOf(2026)).filter(({ date }) => date === '2026-05-11')
  expect(day).toEqual([{ date: '2026-05-11', why: 'off', source }])
})

it('two administrators at once leave one swap', async () => {
  const both = await Promise.all([swapDay(admin, off), swapDay(admin, { ...off, kind: 'working' })])
  expect(both).toEqual([{ ok: true }, { ok: true }])
  expect(await db.dayOverride.count()).toBe(1)
})

it('is the platform administrator’s alone', async () => {
  for (const role of ['secretary', 'okrugAkim', 'districtAkim'] as const)
    expect(await swapDay(acting(role, '595030000', now), off)).toEqual({ ok: false, code: 'forbidden' })
  expect(await swapDay({ actor: null, now }, off)).toEqual({ ok: false, code: 'forbidden' })
  expect(await db.dayOverride.count()).toBe(0)
})

it.each([
  { ...off, date: '2026-02-30' },
  { ...off, date: '2101-01-01' },
  { ...off, kind: 'half' },
  { ...off, source: { kk: ' ', ru: 'x' } },
])('%j is no swap', (input) => expect(swapDayInput.safeParse(input).success).toBe(false))
