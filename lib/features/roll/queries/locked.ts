import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/** A person's row on the roll, locked until the transaction ends; null when the okrug has none such. */
export async function lockMember(tx: Tx, okrugId: string, id: string) {
  await tx.$queryRaw`select 1 from community_member where okrug_id = ${okrugId} and id = ${id}::uuid for no key update`
  return tx.communityMember.findUnique({
    where: { okrugId_id: { okrugId, id } },
    omit: { iinHmac: true, iinCipher: true },
  })
}
export type LockedMember = NonNullable<Awaited<ReturnType<typeof lockMember>>>
