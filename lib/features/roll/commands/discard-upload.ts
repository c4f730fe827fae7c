import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { type UploadInput, uploadInput } from '../schema'
import { mayBecome } from '../workflow'

/** Throws a preview away with everything it held of people; the roll was never touched. */
export async function discardUpload(
  { actor, now }: Context,
  input: UploadInput,
): Promise<Outcome<object, 'forbidden' | 'notFound' | 'roll.notReady'>> {
  const { okrugId, id } = uploadInput.parse(input)
  return transact(async (tx) => {
    if (!permits(actor, 'roll.discard-upload', { okrugId })) return refuse('forbidden')
    const upload = await tx.rollUpload.findUnique({ where: { okrugId_id: { okrugId, id } } })
    if (!upload) return refuse('notFound')
    const where = { okrugId, id, state: { in: mayBecome('discarded') } }
    const { count } = await tx.rollUpload.updateMany({ where, data: { state: 'discarded' } })
    if (count === 0) return refuse('roll.notReady')
    await tx.rollUploadRow.deleteMany({ where: { okrugId, uploadId: id } })
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'roll.discard-upload', { upload: id, by }, now)
    return done()
  })
}
