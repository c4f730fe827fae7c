import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { passes } from '@/lib/access/doors'
import { db } from '@/lib/platform/db/client'
import { almatyDate } from '@/lib/statute/civil-date'
import type { AccountLine, AccountView, GrantedRoleView } from '../views'
import { grantedViews, unitsOf } from './roles'

export const pageSize = 50

const open = { where: { endedAt: null }, orderBy: [{ since: 'asc' as const }, { id: 'asc' as const }] }

/** Accounts by login or name, for administrators; anyone else finds none. `page` from 1. */
export async function findAccounts(
  actor: Actor,
  { q, page }: { q: string; page: number },
  now: Date,
): Promise<{ data: AccountLine[]; total: number; page: number }> {
  if (!passes(actor, 'admin')) return { data: [], total: 0, page }
  const text = { contains: q, mode: 'insensitive' as const }
  const where = q ? { OR: [{ login: text }, { displayName: text }] } : {}
  const [total, rows] = await Promise.all([
    db.account.count({ where }),
    db.account.findMany({
      where,
      orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      include: { grants: open },
    }),
  ])
  const unit = await unitsOf(rows.flatMap((row) => row.grants.map((grant) => grant.unitId)))
  const data = rows.map((row) => ({
    id: row.id,
    login: row.login,
    name: row.displayName,
    blocked: row.blockedAt !== null,
    roles: grantedViews(row.grants, unit, almatyDate(now)).filter((role) => !role.over),
  }))
  return { data, total, page }
}

/** One account, for administrators; null for anyone else and where there is none. */
export async function findAccount(actor: Actor, id: string, now: Date): Promise<AccountView | null> {
  if (!passes(actor, 'admin') || !z.uuid().safeParse(id).success) return null
  const row = await db.account.findUnique({
    where: { id },
    include: { grants: open, sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1 } },
  })
  if (!row) return null
  const unit = await unitsOf([
    ...row.grants.map((grant) => grant.unitId),
    ...(row.memberOkrugId ? [row.memberOkrugId] : []),
  ])
  const granted = grantedViews(row.grants, unit, almatyDate(now))
  const citizen = row.memberOkrugId
    ? [{ role: 'citizen' as const, unit: unit(row.memberOkrugId), since: null, until: null }]
    : []
  return {
    id,
    login: row.login,
    name: row.displayName,
    blocked: row.blockedAt !== null,
    createdAt: row.createdAt,
    hasPassword: row.passwordHash !== null,
    lastSeenAt: row.sessions[0]?.lastSeenAt ?? null,
    granted,
    roles: [...granted.filter((role) => !role.over), ...citizen],
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
  const views = grantedViews(rows, unit, almatyDate(now))
  return rows.flatMap((row, at) => {
    const view = views[at]
    const { login, displayName: name } = row.account
    return view ? [{ ...view, accountId: row.accountId, login, name }] : []
  })
}
