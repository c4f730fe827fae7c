import 'server-only'
import { type JobResult, PgBoss } from 'pg-boss'
import { listen } from '@/lib/platform/live/listener'
import { posted } from '@/lib/platform/outbox/post'
import { deadLetters } from './dead'
import { retries } from './patience'
import { relay } from './relay'

/** Does one job; may be called again for the same payload, so that doing it twice must do it once. What it throws is tried again later. */
export type Handler = (payload: unknown) => Promise<void>

/** Milliseconds between looks into the outbox when no notice comes. */
const safety = 5000
const schema = 'jobs'
/** A mail server may be away for a night: then the job lies among the dead letters until somebody tries it again. */
const usual = { retryLimit: retries, retryDelay: 15, retryBackoff: true, retryDelayMax: 4 * 3600 }

/** Ten years. */
const lasting = { retentionSeconds: 10 * 365 * 24 * 3600 }

/** A few at a time and on without a pause while there are more; each succeeds or fails by itself. */
const fetching = {
  batchSize: 4,
  burstWhenBatchFull: true,
  perJobResults: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 2,
} as const

const asError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error('a defect'))

/** One worker of the portal. `stop` lets running jobs end. */
export type Worker = { stop: () => Promise<void> }

/**
 * Starts doing jobs, each of a topic one after the other: an akim's office has one old computer. Makes the queue's own schema when it is not
 * there. `report` hears what goes wrong, without the payload.
 */
export async function startWorker(
  url: string,
  handlers: Readonly<Record<string, Handler>>,
  report: (what: string) => void,
  patience: Partial<typeof usual> = {},
): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: url,
    schema,
    application_name: 'jiyn-jobs',
    max: 4,
    useListenNotify: true,
    schedule: false,
  })
  boss.on('error', (error) => report(`jobs: ${error.name}`))
  await boss.start()
  // What was given up lies until somebody has it tried again.
  await boss.createQueue(deadLetters, lasting)
  await boss.updateQueue(deadLetters, lasting)
  for (const [topic, handle] of Object.entries(handlers)) {
    const queue = { ...usual, ...patience, expireInSeconds: 300, notify: true, deadLetter: deadLetters }
    await boss.createQueue(topic, queue)
    // One that an older portal made has its patience.
    await boss.updateQueue(topic, queue)
    await boss.work(topic, fetching, async (jobs) => {
      const results: JobResult[] = []
      for (const { id, data } of jobs) {
        const failure = await handle(data).then(() => null, asError)
        if (failure) report(`${topic}: ${failure.name}`)
        results.push({
          id,
          status: failure ? 'failed' : 'completed',
          output: failure ? { failure: `${failure.name}: ${failure.message}` } : undefined,
        })
      }
      return results
    })
  }
  /** A meeting's letters are more than one load: on without a pause while there are any. */
  const carry = async (): Promise<void> => {
    try {
      while ((await relay(boss)) > 0);
    } catch (error) {
      report(`outbox: ${asError(error).name}`)
    }
  }
  const listener = listen(url, { notice: (topic) => topic === posted && void carry(), listening: carry })
  const timer = setInterval(carry, safety)
  return {
    async stop() {
      clearInterval(timer)
      await listener.close()
      await boss.stop({ graceful: true, timeout: 20_000 })
    },
  }
}
