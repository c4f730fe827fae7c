// The portal's second process: does what commands left to be done after them, one thing after the other. Started and stopped by portal.mjs.
import { setPriority } from 'node:os'
import { operator } from '@/lib/access/actor'
import { spreadNews } from '@/lib/features/notifications/commands/spread-news'
import { digestOf } from '@/lib/features/notifications/letters/compose'
import { codeTopic, sendCode } from '@/lib/features/notifications/queries/contact-code'
import { dueDigests, dueReminders } from '@/lib/features/notifications/queries/due'
import { digestTopic, letterTopic, spreadTopic } from '@/lib/features/notifications/queries/post-news'
import type { SpreadNewsInput } from '@/lib/features/notifications/schema'
import { renderDocument } from '@/lib/features/protocols/commands/render-document'
import { renderTopic } from '@/lib/features/protocols/queries/documents'
import type { RenderDocumentInput } from '@/lib/features/protocols/schema'
import { clearAway } from '@/lib/features/roll/commands/upload-roll'
import { now } from '@/lib/platform/clock/clock'
import { db, transact } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env/env'
import { publicOrigin } from '@/lib/platform/env/public-address'
import { dropForgotten } from '@/lib/platform/files/resumable'
import { dropStale } from '@/lib/platform/files/store'
import { startWorker } from '@/lib/platform/jobs/worker'
import { postOnce } from '@/lib/platform/outbox/post'
import { deliverDigest, deliverLetter, giveUp } from '@/lib/platform/reach/deliver'
import { closeMail } from '@/lib/platform/reach/email'
import { tellWebhook } from '@/lib/platform/reach/telegram'

// Whoever waits for a page goes first.
setPriority(10)

/** Milliseconds between looks for what is due by the clock: meetings that are near, digests of the morning. */
const minute = 60_000

async function tell(news: SpreadNewsInput): Promise<void> {
  const told = await spreadNews({ actor: operator, now: now() }, news)
  // A meeting that is public no more is no failure.
  if (!told.ok && told.code !== 'notFound') throw new Error(told.code)
}

/** For what fails and holds up nothing else: it is due again in a minute. */
const reported = (what: string) => (error: Error) => void process.stderr.write(`${what}: ${error.name}\n`)

async function lookAtClock(): Promise<void> {
  await giveUp({ letter: letterTopic, digest: digestTopic }, now()).catch(reported('given up'))
  for (const news of await dueReminders(now())) await tell(news).catch(reported('reminder'))
  const digests = (await dueDigests(now())).map(({ before, ...due }) => ({ ...due, before: before.toISOString() }))
  // Found anew each minute while it waits or is tried again: one job a contact and morning, or a mail server that is away for three minutes
  // would use up its tries.
  if (digests.length > 0) await transact((tx) => postOnce(tx, digestTopic, digests, now()))
}

const worker = await startWorker(
  env().DATABASE_URL,
  {
    [renderTopic]: async (payload) => {
      const made = await renderDocument({ actor: operator, now: now() }, payload as RenderDocumentInput)
      // A protocol taken back meanwhile, with its orders, is no failure; anything else is tried again and then lies for the administrator.
      if (!made.ok && made.code !== 'notFound') throw new Error(made.code)
    },
    [spreadTopic]: async (payload) => tell(payload as SpreadNewsInput),
    [letterTopic]: async (payload) => deliverLetter((payload as { letterId: string }).letterId, now()),
    [digestTopic]: async (payload) => {
      const { before, ...due } = payload as { contactId: string; pace: 'daily' | 'weekly'; before: string }
      await deliverDigest({ ...due, before: new Date(before) }, digestOf(publicOrigin()), now())
    },
    [codeTopic]: async (payload) => sendCode((payload as { contactId: string }).contactId),
  },
  (what) => process.stderr.write(`${what}\n`),
)

const clock = setInterval(() => {
  lookAtClock().catch(reported('clock'))
}, minute)
/** Milliseconds between looks for uploads that nobody went on with, rolls among them. */
const hour = 3_600_000
const sweep = () => Promise.all([dropForgotten(), dropStale(), transact((tx) => clearAway(tx, null))]).catch(() => {})
const broom = setInterval(sweep, hour)
void sweep()
void tellWebhook()

let ending = false
async function end() {
  if (ending) return
  ending = true
  clearInterval(clock)
  clearInterval(broom)
  await worker.stop()
  closeMail()
  await db.$disconnect()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
// Whoever started us is gone, perhaps killed: nobody would stop us later.
process.once('disconnect', end)
// It may have gone while we started, before anybody listened for that.
if (process.send && !process.connected) await end()
process.send?.('working', undefined, undefined, () => undefined)
