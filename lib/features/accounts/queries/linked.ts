import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/** Whether a person of the roll can sign in: an account is linked to them and is not blocked. */
export async function signsIn(tx: Tx, okrugId: string, memberId: string): Promise<boolean> {
  return (await tx.account.count({ where: { memberOkrugId: okrugId, memberId, blockedAt: null } })) > 0
}
