import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { forgetDaysOff } from '@/lib/platform/calendar/days-off'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { authorIn } from '@/lib/platform/ledger/author'
import { type SwapDay, swapDayInput } from '../schema'

/**
 * Makes a day working or off against the computed calendar, by an act of the Government that is named. Terms that ended before are not
 * judged anew.
 */
export async function swapDay({ actor, now }: Context, input: SwapDay): Promise<Outcome<object, 'forbidden'>> {
  const { date, kind, source } = swapDayInput.parse(input)
  const outcome = await transact(async (tx): Promise<Outcome<object, 'forbidden'>> => {
    if (!permits(actor, 'law.swap-day', {})) return refuse('forbidden')
    const swap = { kind, sourceKk: source.kk, sourceRu: source.ru, changedAt: now }
    const day = new Date(date)
    await tx.dayOverride.upsert({ where: { date: day }, create: { date: day, ...swap }, update: swap })
    const by = await authorIn(tx, PLATFORM, actor)
    await append(tx, PLATFORM, 'law.swap-day', { by, date, kind, source }, now)
    await publish(tx, 'all')
    return done()
  })
  forgetDaysOff()
  return outcome
}
