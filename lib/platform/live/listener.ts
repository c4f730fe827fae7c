import pg from 'pg'
import { channel } from './notice'

export type Listener = { close: () => Promise<void> }

const longest = 5000

/**
 * Hears the notices of all processes on a connection of its own, and makes another one when it breaks, at growing intervals.
 * `listening` is called each time it hears again: what was said in between is lost.
 */
export function listen(
  url: string | undefined,
  heard: { notice: (topic: string) => void; listening: () => void },
): Listener {
  let closed = false
  let failures = 0
  let client: pg.Client | undefined
  let next: NodeJS.Timeout | undefined

  async function open() {
    const one = new pg.Client({
      connectionString: url,
      application_name: 'jiyn-live',
      keepAlive: true,
      connectionTimeoutMillis: longest,
    })
    client = one
    let over = false
    const lost = () => {
      if (over) return
      over = true
      one.end().catch(() => {})
      if (closed) return
      const pause = Math.min(longest, 100 * 2 ** failures++)
      next = setTimeout(open, pause * (0.5 + Math.random() / 2)).unref()
    }
    one.on('error', lost)
    one.once('end', lost)
    one.on('notification', ({ payload }) => heard.notice(payload ?? ''))
    try {
      await one.connect()
      await one.query(`listen ${channel}`)
      failures = 0
      heard.listening()
    } catch {
      lost()
    }
  }

  open()
  return {
    async close() {
      closed = true
      clearTimeout(next)
      await client?.end().catch(() => {})
    },
  }
}
