import 'server-only'
import { db, type Tx } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import { almatyDate, type CivilDate } from '@/lib/statute/civil-date'
import { type Exclusion, eligibility, type Person } from '@/lib/statute/eligibility'
import { normsAt } from '@/lib/statute/norms'
import type { CandidateView } from '../views'
import { filledSeats } from './seats'

const facts = {
  birthDate: true,
  exclusionReason: true,
  excludedFrom: true,
  excludedUntil: true,
  addedAt: true,
} as const
type Row = {
  birthDate: Date
  exclusionReason: string | null
  excludedFrom: Date | null
  excludedUntil: Date | null
  addedAt: Date
}

function factsOf(row: Row): Person {
  const from = row.excludedFrom ? dayOf(row.excludedFrom) : almatyDate(row.addedAt)
  const until = row.excludedUntil && dayOf(row.excludedUntil)
  const exclusions = row.exclusionReason ? [{ kind: row.exclusionReason as Exclusion, from, until }] : []
  return { birthDate: dayOf(row.birthDate), exclusions }
}

/** What eligibility rests on, for one person of the okrug's roll; null when the roll has no such person. */
export async function personOf(tx: Tx, okrugId: string, id: string): Promise<Person | null> {
  const row = await tx.communityMember.findUnique({ where: { okrugId_id: { okrugId, id } }, select: facts })
  return row && factsOf(row)
}

const most = 20

/** Where candidates are looked for: of whose area, and who is not wanted. */
type Scope = { areaId?: string | null; without: readonly string[] }

/**
 * People of the okrug's roll whose surname, name or patronymic begin with each word of `text`, twenty at most. Each with what keeps them
 * from being elected on that day.
 */
export async function searchCandidates(
  okrugId: string,
  text: string,
  day: CivilDate,
  { areaId, without }: Scope,
): Promise<CandidateView[]> {
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, 4)
  if (words.length === 0) return []
  const begins = (word: string) => ({ startsWith: word, mode: 'insensitive' as const })
  const rows = await db.communityMember.findMany({
    where: {
      okrugId,
      ...(areaId && { areaId }),
      id: { notIn: [...without] },
      AND: words.map((word) => ({
        OR: [{ surname: begins(word) }, { givenName: begins(word) }, { patronymic: begins(word) }],
      })),
    },
    orderBy: [{ surname: 'asc' }, { givenName: 'asc' }],
    take: most,
    select: {
      ...facts,
      id: true,
      surname: true,
      givenName: true,
      patronymic: true,
      street: true,
      house: true,
      flat: true,
      settlementId: true,
    },
  })
  const norms = normsAt(day)
  return rows.map((row) => ({
    memberId: row.id,
    name: [row.surname, row.givenName, row.patronymic].filter(Boolean).join(' '),
    birthDate: dayOf(row.birthDate),
    address: [row.street, row.house, row.flat].filter(Boolean).join(', '),
    settlementId: row.settlementId,
    standing: eligibility(norms, factsOf(row), day),
  }))
}

/** The same without those who have a seat. */
export async function findCandidates(okrugId: string, text: string, day: CivilDate): Promise<CandidateView[]> {
  const seated = await filledSeats(db, okrugId, day)
  return searchCandidates(okrugId, text, day, { without: seated.map((seat) => seat.memberId) })
}
