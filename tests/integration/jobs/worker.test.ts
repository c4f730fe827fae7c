import { randomUUID } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { db, transact } from '@/lib/platform/db/client'
import { deadJobs, deadLetters, takeDead } from '@/lib/platform/jobs/dead'
import { startWorker, type Worker } from '@/lib/platform/jobs/worker'
import { post, postOnce } from '@/lib/platform/outbox/post'

const url = process.env.DATABASE_URL ?? ''
const workers: Worker[] = []
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop()
})

/** A worker of one topic; what it was told to do, and what it said went wrong. */
async function working(topic: string, answer: (payload: { n: number }) => Promise<void> = async () => {}) {
  const told: number[] = []
  const said: string[] = []
  const handle = async (payload: unknown) => {
    told.push((payload as { n: number }).n)
    await answer(payload as { n: number })
  }
  workers.push(await startWorker(url, { [topic]: handle }, (what) => said.push(what), { retryLimit: 1, retryDelay: 1 }))
  return { told, said }
}
const posting = (topic: string, ...numbers: number[]) =>
  transact((tx) =>
    post(
      tx,
      topic,
      numbers.map((n) => ({ n })),
      new Date(),
    ),
  )
const topicOfItsOwn = () => `test.${randomUUID()}`

it('does what was posted once, whether before it started or while it waits, by however many workers', async () => {
  const topic = topicOfItsOwn()
  await posting(topic, 1, 2)
  const first = await working(topic)
  const second = await working(topic)
  await posting(topic, 3, 4, 5)
  await expect.poll(() => [...first.told, ...second.told].sort(), { timeout: 30_000 }).toEqual([1, 2, 3, 4, 5])
  expect(await db.outbox.count({ where: { topic } })).toBe(0)
})

it('does once what is found due again and again, while it waits and after it was done', async () => {
  const topic = topicOfItsOwn()
  const due = (...numbers: number[]) =>
    transact((tx) =>
      postOnce(
        tx,
        topic,
        numbers.map((n) => ({ n })),
        new Date(),
      ),
    )
  await due(1)
  await due(1, 2)
  const { told } = await working(topic)
  await expect.poll(() => [...told].sort(), { timeout: 30_000 }).toEqual([1, 2])
  await due(1, 2)
  await due(2, 3)
  await expect.poll(() => [...told].sort(), { timeout: 30_000 }).toEqual([1, 2, 3])
})

it('does nothing that a transaction posted and then took back', async () => {
  const topic = topicOfItsOwn()
  const { told } = await working(topic)
  await expect(
    transact(async (tx) => {
      await post(tx, topic, [{ n: 1 }], new Date())
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  await posting(topic, 2)
  await expect.poll(() => told, { timeout: 30_000 }).toEqual([2])
})

it('tries again what failed, then lays it among the dead letters, and goes on', async () => {
  const topic = topicOfItsOwn()
  let failures = 0
  const { told, said } = await working(topic, async ({ n }) => {
    if (n === 1 || (n === 2 && failures++ === 0)) throw new RangeError('out of ink')
  })
  await posting(topic, 1, 2, 3)
  await expect.poll(() => [...told].sort(), { timeout: 60_000 }).toEqual([1, 1, 2, 2, 3])
  const dead = () => db.$queryRaw<{ data: { n: number } }[]>`
    select data from jobs.job where name = ${deadLetters} and data->>'n' = '1'`
  await expect.poll(async () => (await dead()).length, { timeout: 60_000 }).toBe(1)
  expect(said).toEqual(Array(3).fill(`${topic}: RangeError`))
  expect(await deadJobs([topic, 'test.other'])).toMatchObject([{ topic, count: 1, since: expect.any(Date) }])
  const [queue] = await db.$queryRaw<{ kept: number }[]>`
    select retention_seconds as kept from jobs.queue where name = ${deadLetters}`
  // Until somebody has it tried again, be it next year.
  expect(queue?.kept).toBeGreaterThan(365 * 86_400)
  // Two that take it at once: one of them has it, and whoever does not commit has not.
  await expect(
    transact(async (tx) => {
      expect(await takeDead(tx, topic)).toEqual([{ n: 1 }])
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  const taken = await Promise.all([1, 2].map(() => transact((tx) => takeDead(tx, topic))))
  expect(taken.flat()).toEqual([{ n: 1 }])
  expect(await deadJobs([topic])).toEqual([])
})
