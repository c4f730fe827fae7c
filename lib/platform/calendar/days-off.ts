import 'server-only'
import { db, type Tx } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import { type DayOverride, daysOff } from '@/lib/statute/calendar'
import type { DaysOff } from '@/lib/statute/terms'
import { kurbanAit } from './kurban-ait'

/** An override made in another process is seen within this time. */
const freshMs = 5_000

let kept: { at: number; isOff: Promise<DaysOff> } | undefined

async function load(client: Pick<Tx, 'dayOverride'>): Promise<DaysOff> {
  const [aitOf, rows] = await Promise.all([kurbanAit(), client.dayOverride.findMany()])
  const overrides = rows.map(({ date, kind }): DayOverride => ({ date: dayOf(date), kind }))
  return daysOff(aitOf, overrides)
}

/** The days on which nobody works: the computed calendar under the Government's swaps. Rejects when the database cannot be reached. */
export function currentDaysOff(): Promise<DaysOff> {
  const at = performance.now()
  if (!kept || at - kept.at > freshMs) {
    const isOff = load(db)
    kept = { at, isOff }
    isOff.catch(() => {
      kept = undefined
    })
  }
  return kept.isOff
}

/** After a change of the table in this process: the next question reads it anew. */
export function forgetDaysOff(): void {
  kept = undefined
}
