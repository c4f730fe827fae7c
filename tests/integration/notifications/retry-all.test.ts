import { expect, it } from 'vitest'
import { operator } from '@/lib/access/actor'
import { retryAll } from '@/lib/features/notifications/commands/retry-all'
import { spreadNews } from '@/lib/features/notifications/commands/spread-news'
import { letterTopic, spreadTopic } from '@/lib/features/notifications/queries/post-news'
import { deadLetters, deadWorks } from '@/lib/features/notifications/queries/told'
import { db, transact } from '@/lib/platform/db/client'
import { startWorker } from '@/lib/platform/jobs/worker'
import { post } from '@/lib/platform/outbox/post'
import { must, sentSession } from '../../factories/meetings'
import { contactOf } from '../../factories/notifications'

const now = new Date('2026-09-01T06:00:00Z')
const again = () => retryAll({ actor: operator, now })

it('has nothing to do where nothing was given up, and no queue was ever made', async () => {
  expect(await deadWorks()).toEqual([])
  expect(await again()).toMatchObject({ code: 'notFound' })
})

it('sends every letter again that was given up, and tells what was never told', async () => {
  const { ref, okrugId } = await sentSession()
  const contacts = [await contactOf({ okrugId }), await contactOf({ okrugId })]
  await must(spreadNews({ actor: operator, now }, { ...ref, key: 'notice', at: now.toISOString() }))
  await db.outbox.deleteMany()
  await db.letter.updateMany({ data: { failedAt: now, attempts: 17, failure: 'smtp 451' } })

  const untold = { ...ref, key: 'failed', at: now.toISOString() }
  const worker = await startWorker(
    process.env.DATABASE_URL ?? '',
    { [spreadTopic]: async () => Promise.reject(new Error('a defect')) },
    () => {},
    { retryLimit: 0 },
  )
  try {
    await transact((tx) => post(tx, spreadTopic, [untold], now))
    await expect.poll(deadWorks, { timeout: 60_000 }).toMatchObject([{ what: 'spread', count: 1 }])
  } finally {
    await worker.stop()
  }

  expect(await must(again())).toMatchObject({ letters: 2, works: 1 })
  expect(await deadLetters()).toMatchObject({ total: 0 })
  expect(await deadWorks()).toEqual([])
  const posted = await db.outbox.findMany({ select: { topic: true, payload: true } })
  const letters = await db.letter.findMany({ where: { contactId: { in: contacts.map(({ contactId }) => contactId) } } })
  const own = letters.map(({ id }) => ({ topic: letterTopic, payload: { letterId: id } }))
  expect(posted).toHaveLength(3)
  expect(posted).toEqual(expect.arrayContaining([...own, { topic: spreadTopic, payload: untold }]))
  expect(letters).toMatchObject([
    { attempts: 0, failedAt: null },
    { attempts: 0, failedAt: null },
  ])
})
