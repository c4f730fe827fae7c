import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { almatyDate } from '@/lib/statute/civil-date'
import type { Exclusion, Person } from '@/lib/statute/eligibility'
import { dayOf } from './terms'

/** What eligibility rests on, for one person of the okrug's roll; null when the roll has no such person. */
export async function personOf(tx: Tx, okrugId: string, id: string): Promise<Person | null> {
  const row = await tx.communityMember.findUnique({
    where: { okrugId_id: { okrugId, id } },
    select: { birthDate: true, exclusionReason: true, excludedFrom: true, excludedUntil: true, addedAt: true },
  })
  if (!row) return null
  const from = row.excludedFrom ? dayOf(row.excludedFrom) : almatyDate(row.addedAt)
  const until = row.excludedUntil && dayOf(row.excludedUntil)
  const exclusions = row.exclusionReason ? [{ kind: row.exclusionReason as Exclusion, from, until }] : []
  return { birthDate: dayOf(row.birthDate), exclusions }
}
