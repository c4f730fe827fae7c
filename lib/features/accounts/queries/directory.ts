import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { passes } from '@/lib/access/doors'
import { db } from '@/lib/platform/db/client'
import { almatyDate } from '@/lib/statute/civil-date'
import type { AccountLine, AccountView, GrantedRoleView } from '../views'
import { derivedViews, grantedViews, memberSelection, unitsOf } from './roles'

export const pageSize = 50

const read = {
  member: { select: memberSelection },
  grants: { where: { endedAt: null }, orderBy: { since: 'asc' } },
} as const

/** Accounts whose login or name holds `q`, in the order of the Kazakh alphabet. */
async function idsOf(q: string, page: number): Promise<{ ids: string[]; total: number }> {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db.$queryRaw<{ id: string; total: number }[]>`
    select id, count(*) over ()::int as total from account
    where login ilike ${pattern} or display_name ilike ${pattern}
    order by display_name collate "kk-x-icu", id limit ${pageSize} offset ${(page - 1) * pageSize}`
  return { ids: rows.map((row) => row.id), total: rows[0]?.total ?? 0 }
}

/** Accounts by login or name, for administrators; anyone else finds none. `page` from 1. */
export async function findAccounts(
  actor: Actor,
  { q, page }: { q: string; page: number },
  now: Date,
): Promise<{ data: AccountLine[]; total: number; page: number }> {
  if (!passes(actor, 'admin')) return { data: [], total: 0, page }
  const { ids, total } = await idsOf(q, page)
  const found = await db.account.findMany({ where: { id: { in: ids } }, include: read })
  const rows = ids.flatMap((id) => found.find((row) => row.id === id) ?? [])
  const unit = await unitsOf(
    rows.flatMap((row) => [row.memberOkrugId ?? [], row.grants.map((grant) => grant.unitId)].flat(2)),
  )
  const today = almatyDate(now)
  const data = rows.map((row) => ({
    id: row.id,
    login: row.login,
    name: row.displayName,
    blocked: row.blockedAt !== null,
    roles: [...grantedViews(row.grants, unit, today).filter((role) => !role.over), ...derivedViews(row, unit, today)],
  }))
  return { data, total, page }
}

/** One account, for administrators; null for anyone else and where there is none. */
export async function findAccount(actor: Actor, id: string, now: Date): Promise<AccountView | null> {
  if (!passes(actor, 'admin') || !z.uuid().safeParse(id).success) return null
  const row = await db.account.findUnique({
    where: { id },
    include: { ...read, sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1 } },
  })
  if (!row) return null
  const today = almatyDate(now)
  const unit = await unitsOf([row.memberOkrugId ?? [], row.grants.map((grant) => grant.unitId)].flat())
  const granted = grantedViews(row.grants, unit, today)
  return {
    id,
    login: row.login,
    name: row.displayName,
    blocked: row.blockedAt !== null,
    createdAt: row.createdAt,
    hasPassword: row.passwordHash !== null,
    lastSeenAt: row.sessions[0]?.lastSeenAt ?? null,
    granted,
    roles: [...granted.filter((role) => !role.over), ...derivedViews(row, unit, today)],
  }
}

/** Who works in an okrug: holders of roles given in it, for its own desk. */
export async function officeOf(
  actor: Actor,
  okrugId: string,
  now: Date,
): Promise<(GrantedRoleView & { accountId: string; login: string; name: string })[]> {
  if (!passes(actor, 'desk', okrugId)) return []
  const rows = await db.roleGrant.findMany({
    where: { unitId: okrugId, endedAt: null },
    orderBy: [{ role: 'asc' }, { since: 'asc' }, { id: 'asc' }],
    include: { account: { select: { login: true, displayName: true } } },
  })
  const unit = await unitsOf([okrugId])
  return rows.flatMap((row) => {
    const { login, displayName: name } = row.account
    return grantedViews([row], unit, almatyDate(now)).map((view) => ({
      ...view,
      accountId: row.accountId,
      login,
      name,
    }))
  })
}
