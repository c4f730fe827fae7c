import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { assemblySize } from '@/lib/statute/assembly'
import { almatyDate } from '@/lib/statute/civil-date'
import { normsAt } from '@/lib/statute/norms'
import { lockAssembly, runningTerms } from '../queries/terms'
import { type SetSeats, setSeatsInput } from '../schema'

type Code = 'forbidden' | 'notFound' | 'assemblies.tooManySeats' | 'assemblies.seatOccupied'

/** Sets how many seats the gathering gave the assembly: 1 … 25 (AS-5), and no fewer than the highest one that is held or promised. */
export async function setSeats({ actor, now }: Context, input: SetSeats): Promise<Outcome<object, Code>> {
  const { okrugId, seats } = setSeatsInput.parse(input)
  const today = almatyDate(now)
  return transact(async (tx) => {
    const okrug = await tx.unit.findUnique({ where: { kato: okrugId, level: 'subDistrict' }, select: { kato: true } })
    const before = await lockAssembly(tx, okrugId)
    if (!permits(actor, 'assemblies.set-seats', { okrugId })) return refuse('forbidden')
    if (!okrug) return refuse('notFound')
    const verdict = assemblySize(normsAt(today), { seats })
    if (!verdict.holds) return refuse('assemblies.tooManySeats', { verdict, field: 'seats' })
    const held = (await runningTerms(tx, okrugId, today)).find((term) => term.seat > seats)
    if (held) return refuse('assemblies.seatOccupied', { params: { seat: held.seat }, field: 'seats' })
    await tx.assembly.upsert({
      where: { okrugId },
      create: { okrugId, seats, changedAt: now },
      update: { seats, changedAt: now },
    })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'assemblies.set-seats', { by, seats, before: before?.seats ?? null }, now)
    await publish(tx, okrugId)
    return done()
  })
}
