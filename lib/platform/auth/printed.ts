import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/** When an administrator last let this person in anew, who makes sure whom they have before them: what was before is no doubt any more. */
export async function vouchedAnewAt(tx: Tx, accountId: string): Promise<Date | null> {
  const code = await tx.oneTimeCode.findFirst({
    where: { accountId, okrugId: null, usedAt: { not: null } },
    orderBy: { issuedAt: 'desc' },
    select: { issuedAt: true },
  })
  return code?.issuedAt ?? null
}

/** Whether an office printed a code for this account since then, with which somebody of it could have come in. `used`: and somebody did. */
export async function printedSince(tx: Tx, accountId: string, since: Date, used = false): Promise<boolean> {
  const anew = await vouchedAnewAt(tx, accountId)
  const issuedAt = { gte: anew && anew > since ? anew : since }
  const where = { accountId, okrugId: { not: null }, issuedAt, ...(used && { usedAt: { not: null } }) }
  return (await tx.oneTimeCode.count({ where })) > 0
}
