// The portal's second process: does what commands left to be done after them, one thing after the other. Started and stopped by portal.mjs.
import { setPriority } from 'node:os'
import { operator } from '@/lib/access/actor'
import { renderDocument } from '@/lib/features/protocols/commands/render-document'
import { renderTopic } from '@/lib/features/protocols/queries/documents'
import type { RenderDocumentInput } from '@/lib/features/protocols/schema'
import { now } from '@/lib/platform/clock/clock'
import { db } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'
import { startWorker } from '@/lib/platform/jobs/worker'

// Whoever waits for a page goes first.
setPriority(10)

const worker = await startWorker(
  env().DATABASE_URL,
  {
    [renderTopic]: async (payload) => {
      const made = await renderDocument({ actor: operator, now: now() }, payload as RenderDocumentInput)
      // A protocol taken back meanwhile, with its orders, is no failure; anything else is tried again and then lies for the administrator.
      if (!made.ok && made.code !== 'notFound') throw new Error(made.code)
    },
  },
  (what) => process.stderr.write(`${what}\n`),
)

let ending = false
async function end() {
  if (ending) return
  ending = true
  await worker.stop()
  await db.$disconnect()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
// Whoever started us is gone, perhaps killed: nobody would stop us later.
process.once('disconnect', end)
// It may have gone while we started, before anybody listened for that.
if (process.send && !process.connected) await end()
process.send?.('working', undefined, undefined, () => undefined)
