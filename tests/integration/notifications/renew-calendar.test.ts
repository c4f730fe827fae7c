import { expect, it } from 'vitest'
import { renewCalendar } from '@/lib/features/notifications/commands/renew-calendar'
import { ownNews } from '@/lib/features/notifications/queries/contacts'
import { ownCalendar } from '@/lib/features/notifications/queries/news'
import { accountWith, contextOf } from '../../factories/accounts'
import { must, sentSession } from '../../factories/meetings'
import { memberOf } from '../../factories/roll'

const now = new Date('2026-09-01T06:00:00Z')

it('opens the calendar by the newest address alone', async () => {
  const { okrugId } = await sentSession()
  const { id } = await accountWith({ member: { okrugId, id: await memberOf(okrugId) } })
  const context = await contextOf(id, now)
  const address = async () => new URL((await ownNews(context.actor, 'kk')).calendar ?? '').searchParams.get('t') ?? ''
  const old = await address()
  expect(await ownCalendar(old, now)).not.toBeNull()
  await must(renewCalendar(context))
  await must(renewCalendar(context))
  const newest = await address()
  expect(newest).not.toBe(old)
  expect(await ownCalendar(old, now)).toBeNull()
  expect(await ownCalendar(newest, now)).not.toBeNull()
})
