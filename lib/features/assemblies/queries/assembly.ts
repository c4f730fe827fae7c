import 'server-only'
import { db } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import type { CivilDate } from '@/lib/statute/civil-date'
import type { AssemblyView, SettlementView } from '../views'
import { electionsOf } from './elections'
import { filledSeats } from './seats'

/** The settlements of an okrug that exist, by name. */
export async function settlementsOf(okrugId: string): Promise<SettlementView[]> {
  const rows = await db.unit.findMany({
    where: { parentId: okrugId, level: 'settlement', closedOn: null },
    orderBy: { nameKk: 'asc' },
    select: { kato: true, nameKk: true, nameRu: true },
  })
  return rows.map(({ kato, nameKk, nameRu }) => ({ kato, name: { kk: nameKk, ru: nameRu } }))
}

/** The assembly of an okrug on a day, seat by seat; null where no seats were set. */
export async function findAssembly(okrugId: string, day: CivilDate): Promise<AssemblyView | null> {
  const [assembly, first, held, settlements] = await Promise.all([
    db.assembly.findUnique({ where: { okrugId } }),
    db.ledgerEntry.findFirst({
      // Seats come from the office, or from a gathering whose protocol was signed (AS-5).
      where: {
        unitId: okrugId,
        event: { in: ['assemblies.set-seats', 'protocols.protocol-signed'] },
        data: { path: ['seats'], gte: 1 },
      },
      orderBy: { seq: 'asc' },
      select: { at: true },
    }),
    filledSeats(db, okrugId, day),
    settlementsOf(okrugId),
  ])
  if (!assembly) return null
  const nameOf = new Map(settlements.map(({ kato, name }) => [kato, name]))
  const elections = await electionsOf(
    okrugId,
    held.flatMap(({ motionId }) => motionId ?? []),
  )
  const seats = Array.from({ length: assembly.seats }, (_, i) => {
    const row = held.find((one) => one.seat === i + 1)
    const holder = row && {
      membershipId: row.id,
      name: [row.member.surname, row.member.givenName, row.member.patronymic].filter(Boolean).join(' '),
      settlement: (row.settlementId && nameOf.get(row.settlementId)) || null,
      since: dayOf(row.since),
      until: dayOf(row.until),
      election: (row.motionId && elections.get(row.motionId)) || null,
      basis: row.basisNumber && row.basisOn ? { number: row.basisNumber, on: dayOf(row.basisOn) } : null,
    }
    return { seat: i + 1, holder: holder ?? null }
  })
  const spokenFor = new Set(held.map((row) => row.settlementId))
  return {
    seats,
    filled: held.length,
    unrepresented: settlements.filter(({ kato }) => !spokenFor.has(kato)).map(({ name }) => name),
    publishedAt: first?.at ?? assembly.changedAt,
    changedAt: assembly.changedAt,
  }
}
