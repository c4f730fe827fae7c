import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/** An account, its row locked until the transaction ends: roles, block, password and codes of one account change one after another. */
export async function lockAccount(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from account where id = ${id}::uuid for update`
  return tx.account.findUnique({
    where: { id },
    include: { grants: { where: { endedAt: null } } },
  })
}
export type LockedAccount = NonNullable<Awaited<ReturnType<typeof lockAccount>>>

/**
 * Whether somebody else than `accountId` administers the platform on `day`. Locks what it reads, so that of two last administrators who
 * end each other at once, one stays.
 */
export async function administeredWithout(tx: Tx, accountId: string, day: string): Promise<boolean> {
  const others = await tx.$queryRaw<unknown[]>`
    select 1 from role_grant g join account a on a.id = g.account_id
    where g.role = 'administrator' and g.ended_at is null and g.since <= ${day}::date
      and coalesce(g.until, 'infinity') >= ${day}::date and a.blocked_at is null and a.id <> ${accountId}::uuid
    for update`
  return others.length > 0
}
