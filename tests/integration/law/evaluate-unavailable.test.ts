import { expect, it, vi } from 'vitest'
import { POST } from '@/app/api/v1/statute/evaluate/route'
import { forgetDaysOff } from '@/lib/platform/calendar/days-off'
import { db } from '@/lib/platform/db/client'

it('without the table of days off there is no verdict, and the next question tries again', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  forgetDaysOff()
  const ask = () =>
    POST(new Request('http://jiyn.kz/', { method: 'POST', body: '{"rule":"DC-3","facts":{"from":"2026-11-20"}}' }))
  await db.$executeRaw`alter table day_override rename to day_override_away`
  const refused = await ask()
  expect(refused.status).toBe(503)
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(refused.headers.get('retry-after')).toBe('30')
  expect(log).toHaveBeenCalledOnce()
  await db.$executeRaw`alter table day_override_away rename to day_override`
  expect((await ask()).status).toBe(200)
})
