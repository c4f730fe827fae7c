import 'server-only'
import { levelOf } from '@/lib/access/actor'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { revokeCodes } from '@/lib/platform/auth/issue'
import { printedSince } from '@/lib/platform/auth/printed'
import { endSessions } from '@/lib/platform/auth/session'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { accountOf, authorIn } from '@/lib/platform/ledger/author'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { lockAccount } from '../queries/locked'
import type { GrantRoleInput } from '../schema'

type Granted = Outcome<
  { grantId: string },
  | 'forbidden'
  | 'notFound'
  | 'accounts.noSuchLogin'
  | 'accounts.blocked'
  | 'accounts.wrongUnit'
  | 'accounts.termOver'
  | 'accounts.alreadyHeld'
>

const accountIdOf = async (tx: Tx, login = ''): Promise<string | null> =>
  (await tx.account.findUnique({ where: { login }, select: { id: true } }))?.id ?? null

/** Whether a unit is one in which this role is held: an open okrug, an open district, the platform. */
async function fits(tx: Tx, { role, unitId }: GrantRoleInput): Promise<boolean> {
  if (levelOf[role] === 'platform' || unitId === 'platform') return levelOf[role] === unitId
  const unit = await tx.unit.findUnique({ where: { kato: unitId }, select: { level: true, closedOn: true } })
  const level = levelOf[role] === 'okrug' ? 'subDistrict' : 'district'
  return unit?.level === level && !unit.closedOn
}

/**
 * Whoever came in by a code that an office printed has a password which that office may have set: with a role it would open more. It is gone, and
 * an administrator lets the person in anew. Once one did, nothing is taken away again.
 */
async function beginAnew(tx: Tx, accountId: string): Promise<void> {
  if (!(await printedSince(tx, accountId, new Date(0), true))) return
  await tx.account.update({ where: { id: accountId }, data: { passwordHash: null } })
  await tx.secondFactor.deleteMany({ where: { accountId } })
}

/**
 * Gives an account a role in one unit for a term. Its sessions end, so that the person signs in again as what they now are, and a code that an
 * office printed for it dies: it was printed for somebody with fewer rights.
 */
export function grantRole({ actor, now }: Context, input: GrantRoleInput): Promise<Granted> {
  const { role, unitId, since, until } = input
  return transact(async (tx): Promise<Granted> => {
    const account = await lockAccount(tx, input.accountId ?? (await accountIdOf(tx, input.login)))
    const okrugId = levelOf[role] === 'okrug' ? unitId : undefined
    if (!actor || !permits(actor, 'accounts.grant-role', { okrugId, role })) return refuse('forbidden')
    if (!account) return input.accountId ? refuse('notFound') : refuse('accounts.noSuchLogin', { field: 'login' })
    const accountId = account.id
    if (account.blockedAt) return refuse('accounts.blocked')
    if (!(await fits(tx, input))) return refuse('accounts.wrongUnit', { field: 'unitId' })
    const today = almatyDate(now)
    if (until && until < today) return refuse('accounts.termOver', { field: 'until' })

    const same = { accountId, role, unitId, endedAt: null }
    await tx.roleGrant.updateMany({ where: { ...same, until: { lt: new Date(today) } }, data: { endedAt: now } })
    if (await tx.roleGrant.findFirst({ where: same })) return refuse('accounts.alreadyHeld', { field: 'role' })
    const term = { since: new Date(since), until: until ? new Date(until) : null }
    const { id: grantId } = await tx.roleGrant.create({
      data: { accountId, role, unitId, ...term, grantedBy: accountOf(actor), grantedAt: now },
    })
    await endSessions(tx, accountId, now)
    await revokeCodes(tx, accountId, now, true)
    if (account.grants.length === 0) await beginAnew(tx, accountId)
    const who = { account: await pseudonymOf(tx, unitId, accountId), by: await authorIn(tx, unitId, actor) }
    await append(tx, unitId, 'accounts.grant-role', { ...who, role, since, until: until ?? null }, now)
    return done({ grantId })
  })
}
