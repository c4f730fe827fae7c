import 'server-only'
import type { GrantedRole } from '@/lib/access/actor'
import { db } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import { almatyDate } from '@/lib/statute/civil-date'
import type { GrantedRoleView, RoleView, UnitView } from '../views'

export type GrantRow = { id: string; role: GrantedRole; unitId: string; since: Date; until: Date | null }

/** Names of units, read at once. */
export async function unitsOf(ids: string[]): Promise<(id: string) => UnitView> {
  const rows = await db.unit.findMany({
    where: { kato: { in: [...new Set(ids)] } },
    select: { kato: true, nameKk: true, nameRu: true },
  })
  const names = new Map(rows.map((row) => [row.kato, { kk: row.nameKk, ru: row.nameRu }]))
  return (id) => ({ id, name: names.get(id) ?? null })
}

/** Roles that were given, with their terms; `over` once the last day has passed. */
export const grantedViews = (rows: GrantRow[], unit: (id: string) => UnitView, today: string): GrantedRoleView[] =>
  rows.map(({ id, role, unitId, since, until }) => ({
    grantId: id,
    role,
    unit: unit(unitId),
    since: dayOf(since),
    until: until && dayOf(until),
    over: !!until && dayOf(until) < today,
  }))

/** What is read of a person on a roll to know which roles follow from it. */
export const memberSelection = {
  memberships: { where: { endedOn: null }, select: { okrugId: true, since: true, until: true } },
} as const

type MemberRow = { memberships: { okrugId: string; since: Date; until: Date }[] } | null

/** The roles that follow from the roll and from a seat, for lists; commands ask `sessionRow`. */
export function derivedViews(
  row: { memberOkrugId: string | null; member: MemberRow },
  unit: (id: string) => UnitView,
  today: string,
): RoleView[] {
  if (!row.memberOkrugId) return []
  const seats = (row.member?.memberships ?? []).map(({ okrugId, since, until }) => ({
    role: 'assemblyMember' as const,
    unit: unit(okrugId),
    since: dayOf(since),
    until: dayOf(until),
  }))
  const held = seats.filter(({ since, until }) => since <= today && today <= until)
  return [{ role: 'citizen', unit: unit(row.memberOkrugId), since: null, until: null }, ...held]
}

/** The name of who holds the office of an okrug's akim now; null while it is vacant. */
export async function akimOf(okrugId: string, now: Date): Promise<string | null> {
  const today = new Date(almatyDate(now))
  const grant = await db.roleGrant.findFirst({
    where: {
      role: 'okrugAkim',
      unitId: okrugId,
      endedAt: null,
      since: { lte: today },
      OR: [{ until: null }, { until: { gte: today } }],
    },
    orderBy: { since: 'desc' },
    select: { account: { select: { displayName: true } } },
  })
  return grant?.account.displayName ?? null
}
