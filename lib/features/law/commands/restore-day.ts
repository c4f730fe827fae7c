import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { forgetDaysOff } from '@/lib/platform/calendar/days-off'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append, PLATFORM } from '@/lib/platform/ledger/append'
import { authorIn } from '@/lib/platform/ledger/author'
import { type RestoreDay, restoreDayInput } from '../schema'

type Code = 'forbidden' | 'notFound'

/** Takes a swap back: the day is again what the computed calendar says. */
export async function restoreDay({ actor, now }: Context, input: RestoreDay): Promise<Outcome<object, Code>> {
  const { date } = restoreDayInput.parse(input)
  const outcome = await transact(async (tx): Promise<Outcome<object, Code>> => {
    if (!permits(actor, 'law.restore-day', {})) return refuse('forbidden')
    const { count } = await tx.dayOverride.deleteMany({ where: { date: new Date(date) } })
    if (count === 0) return refuse('notFound')
    const by = await authorIn(tx, PLATFORM, actor)
    await append(tx, PLATFORM, 'law.restore-day', { by, date }, now)
    await publish(tx, 'all')
    return done()
  })
  forgetDaysOff()
  return outcome
}
