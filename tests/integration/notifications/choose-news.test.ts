import { expect, it } from 'vitest'
import { chooseNews } from '@/lib/features/notifications/commands/choose-news'
import { ownNews } from '@/lib/features/notifications/queries/contacts'
import { chooseNewsInput } from '@/lib/features/notifications/schema'
import { db } from '@/lib/platform/db/client'
import { accountWith, contextOf } from '../../factories/accounts'

const now = new Date('2026-09-01T06:00:00Z')
const chosen = { notices: 'weekly', reminders: 'off', protocols: 'off', results: 'daily' } as const

it('keeps what somebody wants, and before that what is usual', async () => {
  const context = await contextOf((await accountWith()).id, now)
  const usual = { notices: 'atOnce', reminders: 'atOnce', protocols: 'daily', results: 'atOnce' }
  expect((await ownNews(context.actor, 'kk')).paces).toEqual(usual)
  for (let twice = 0; twice < 2; twice++) expect(await chooseNews(context, chosen)).toMatchObject({ ok: true })
  expect((await ownNews(context.actor, 'kk')).paces).toEqual(chosen)
})

it('knows no reminder in a digest, nor does the table', async () => {
  expect(chooseNewsInput.safeParse({ ...chosen, reminders: 'daily' }).success).toBe(false)
  const { id: accountId } = await accountWith()
  const row = { accountId, topic: 'reminders' as const, pace: 'weekly' as const }
  await expect(db.newsChoice.create({ data: row })).rejects.toThrow(/reminders_at_once/)
})
