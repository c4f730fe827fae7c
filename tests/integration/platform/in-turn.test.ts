import { afterAll, expect, it } from 'vitest'
import { transact } from '@/lib/platform/db/client'
import { sentSession } from '../../factories/meetings'

const warnings: string[] = []
const hear = (warning: Error) => warnings.push(warning.message)
process.on('warning', hear)
afterAll(() => void process.off('warning', hear))

it('a transaction asks its one connection one thing after the other, also for what a query includes', async () => {
  const { meetingId } = await sentSession()
  const found = await transact((tx) =>
    tx.meeting.findFirstOrThrow({
      where: { id: meetingId },
      include: { agenda: true, motions: true, presences: true, okrug: true },
    }),
  )
  expect(found.agenda).toHaveLength(2)
  await new Promise((resolve) => setImmediate(resolve))
  expect(warnings).toEqual([])
})

it('a query that fails lets the next one through', async () => {
  await expect(transact((tx) => tx.$queryRaw`select no_such_column`)).rejects.toThrow()
  expect(await transact((tx) => tx.$queryRaw`select 1 as one`)).toEqual([{ one: 1 }])
})
