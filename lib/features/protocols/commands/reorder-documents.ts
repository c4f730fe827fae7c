import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { post } from '@/lib/platform/outbox/post'
import { renderTopic } from '../queries/documents'
import { type DraftProtocolInput, draftProtocolInput } from '../schema'

type Code = 'forbidden' | 'notFound'

/**
 * Orders once more what of a protocol's files is not there: after the disk was full or the store away for so long that the jobs were given
 * up, nobody could sign. A job that is under way all the same enters its file once.
 */
export function reorderDocuments(
  { actor, now }: Context,
  input: DraftProtocolInput,
): Promise<Outcome<{ files: number }, Code>> {
  const { okrugId, meetingId } = draftProtocolInput.parse(input)
  return transact(async (tx) => {
    await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'protocols.reorder-documents', { okrugId })) return refuse('forbidden')
    const where = { okrugId, meetingId, sha256: null }
    const missing = await tx.protocolDocument.findMany({
      where,
      select: { name: true, protocol: { select: { sha256: true } }, correction: { select: { sha256: true } } },
    })
    if (missing.length === 0) return refuse('notFound')

    await tx.protocolDocument.updateMany({ where, data: { orderedAt: now } })
    const work = missing.map(({ name, protocol, correction }) => ({
      ...{ okrugId, meetingId, name },
      text: (correction ?? protocol).sha256,
    }))
    await post(tx, renderTopic, work, now)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const names = missing.map(({ name }) => name).sort()
    await append(tx, okrugId, 'protocols.reorder-documents', { meeting: meetingId, files: names, by }, now)
    return done({ files: missing.length })
  })
}
