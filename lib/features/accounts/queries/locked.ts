import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/** An account, its row locked until the transaction ends: roles, block, password and codes of one account change one after another. */
export async function lockAccount(tx: Tx, id: string | null) {
  if (!id) return null
  await tx.$queryRaw`select 1 from account where id = ${id}::uuid for update`
  return tx.account.findUnique({
    where: { id },
    include: { grants: { where: { endedAt: null } } },
  })
}
export type LockedAccount = NonNullable<Awaited<ReturnType<typeof lockAccount>>>

/**
 * Whether somebody else than `accountId` administers the platform on `day`. Whoever asks waits for the others who asked, so that of two last
 * administrators who end each other at once, one stays.
 */
export async function administeredWithout(tx: Tx, accountId: string, day: string): Promise<boolean> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('accounts.administrators'))`
  const on = new Date(day)
  const others = await tx.roleGrant.count({
    where: {
      role: 'administrator',
      accountId: { not: accountId },
      endedAt: null,
      since: { lte: on },
      OR: [{ until: null }, { until: { gte: on } }],
      account: { blockedAt: null },
    },
  })
  return others > 0
}
