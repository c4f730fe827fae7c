import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { after } from 'next/server'

/**
 * What long work came to when that is soon, else null: then the answer goes out, a page shows the progress, and this process goes on
 * with the work. A defect in what follows is logged without its input.
 */
export async function within<T extends object>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  const soon = await Promise.race([work, setTimeout(milliseconds, null)])
  if (soon === null)
    after(() =>
      work.catch((defect) => console.error(defect instanceof Error ? defect.stack : 'a defect that is no Error')),
    )
  return soon
}
