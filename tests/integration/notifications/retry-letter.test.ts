import { expect, it } from 'vitest'
import { operator } from '@/lib/access/actor'
import { retryLetter } from '@/lib/features/notifications/commands/retry-letter'
import { spreadNews } from '@/lib/features/notifications/commands/spread-news'
import { digestTopic, letterTopic } from '@/lib/features/notifications/queries/post-news'
import { deadLetters } from '@/lib/features/notifications/queries/told'
import { db, transact } from '@/lib/platform/db/client'
import { type Handler, startWorker } from '@/lib/platform/jobs/worker'
import { post } from '@/lib/platform/outbox/post'
import { deliverLetter, giveUp } from '@/lib/platform/reach/deliver'
import { must, sentSession } from '../../factories/meetings'
import { contactOf, noting } from '../../factories/notifications'

const now = new Date('2026-09-01T06:00:00Z')

/** Lets a worker that tries twice do what waits of a topic until the queue gives it up. */
async function givenUp(topic: string, handle: Handler) {
  await db.outbox.deleteMany({ where: { topic: { not: topic } } })
  const patience = { retryLimit: 1, retryDelay: 1 }
  const worker = await startWorker(process.env.DATABASE_URL ?? '', { [topic]: handle }, () => {}, patience)
  try {
    const topics = { letter: letterTopic, digest: digestTopic }
    await expect.poll(() => giveUp(topics, now), { timeout: 60_000 }).toBe(1)
    expect(await giveUp(topics, now)).toBe(0)
  } finally {
    await worker.stop()
  }
}

it('lies for the administrator once it was given up, without whom it was for, and goes again when told to', async () => {
  const { ref, okrugId } = await sentSession()
  const { contactId, address } = await contactOf({ okrugId })
  await must(spreadNews({ actor: operator, now }, { ...ref, key: 'notice', at: now.toISOString() }))
  const { id: letterId } = await db.letter.findFirstOrThrow({ where: { contactId } })
  const away = noting(() => new Error('smtp 451'))
  await givenUp(letterTopic, (payload) => deliverLetter((payload as { letterId: string }).letterId, now, away.by))
  // Given up: another try does nothing.
  await deliverLetter(letterId, now, away.by)

  const { letters } = await deadLetters()
  const mine = letters.find(({ id }) => id === letterId)
  expect(mine).toMatchObject({ channel: 'email', topic: 'notices', attempts: 2, failure: 'smtp 451' })
  expect(JSON.stringify(mine)).not.toContain(address)

  expect(await retryLetter({ actor: operator, now }, { letterId })).toMatchObject({ ok: true })
  const { sent, by } = noting()
  await deliverLetter(letterId, now, by)
  await deliverLetter(letterId, now, by)
  expect(sent).toMatchObject([{ address, id: letterId }])
  expect(await retryLetter({ actor: operator, now }, { letterId })).toMatchObject({ code: 'notFound' })
})

it.each(['atOnce', 'daily'] as const)(
  'is given up with its job, also where no try could be counted: %s',
  async (pace) => {
    const { ref, okrugId } = await sentSession()
    const { contactId } = await contactOf({ okrugId, paces: { notices: pace } })
    await must(spreadNews({ actor: operator, now }, { ...ref, key: 'notice', at: now.toISOString() }))
    const before = new Date(now.getTime() + 1).toISOString()
    if (pace === 'daily') await transact((tx) => post(tx, digestTopic, [{ contactId, pace, before }], now))
    await givenUp(pace === 'daily' ? digestTopic : letterTopic, () => Promise.reject(new Error('killed on the way')))
    expect(await db.letter.findFirst({ where: { contactId } })).toMatchObject({ attempts: 0, failedAt: now })
  },
)

it('calls no meeting to mind that has begun: such a letter is none', async () => {
  const { ref, okrugId } = await sentSession()
  const { contactId } = await contactOf({ okrugId })
  const { startsAt } = await db.meeting.findFirstOrThrow({ where: { id: ref.meetingId } })
  const begins = startsAt ?? now
  const before = new Date(begins.getTime() - 3 * 3_600_000)
  for (const key of ['reminder3', 'notice'])
    await must(spreadNews({ actor: operator, now: before }, { ...ref, key, at: before.toISOString() }))
  const letters = await db.letter.findMany({ where: { contactId }, orderBy: { key: 'asc' } })
  expect(letters.map(({ key }) => key)).toEqual(['notice', 'reminder3'])
  const { sent, by } = noting()
  for (const { id } of letters) await deliverLetter(id, begins, by)
  expect(sent).toHaveLength(1)
  expect(await db.letter.findMany({ where: { contactId } })).toMatchObject([{ key: 'notice', sentAt: begins }])
})

it('says with a reminder for how long it is news, and with nothing else', async () => {
  const { ref, okrugId } = await sentSession()
  const { contactId } = await contactOf({ okrugId })
  const { startsAt } = await db.meeting.findFirstOrThrow({ where: { id: ref.meetingId } })
  const before = new Date((startsAt ?? now).getTime() - 3 * 3_600_000)
  for (const key of ['reminder3', 'notice'])
    await must(spreadNews({ actor: operator, now: before }, { ...ref, key, at: before.toISOString() }))
  const { sent, by } = noting()
  for (const { id } of await db.letter.findMany({ where: { contactId }, orderBy: { key: 'asc' } }))
    await deliverLetter(id, before, by)
  expect(sent.map(({ fresh }) => fresh)).toEqual([undefined, 3 * 3600])
})
