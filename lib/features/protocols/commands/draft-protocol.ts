import 'server-only'
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { permits } from '@/lib/access/permissions'
import { attendeesOf } from '@/lib/features/meetings/queries/attendees'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import { quorumOf } from '@/lib/features/meetings/queries/presence'
import { admits } from '@/lib/features/meetings/workflow'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { EMPTY } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { headOf } from '@/lib/platform/ledger/reading'
import { wholeNames } from '../documents/names'
import { assemble } from '../minutes/assemble'
import { gapsIn } from '../minutes/gaps'
import { actNumber } from '../minutes/number'
import { dropDocuments, orderDocuments } from '../queries/documents'
import { meetingRecord } from '../queries/minutes'
import type { DraftProtocolInput } from '../schema'
import type { Gap } from '../views'

/**
 * Puts what happened into a protocol and freezes the text that chair and secretary will confirm. Until the first of them did, it may be
 * drafted again. Answers the text's SHA-256 and what is still missing in it.
 */
export function draftProtocol(
  { actor, now }: Context,
  { okrugId, meetingId }: DraftProtocolInput,
): Promise<Outcome<{ sha256: string; gaps: Gap[] }>> {
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!actor || !permits(actor, 'protocols.draft-protocol', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'draft-protocol')) return refuse('protocols.meetingNotClosed')
    const signed = await tx.protocolSignature.count({ where: { okrugId, meetingId } })
    if (signed > 0) return refuse('protocols.alreadySigned')

    const record = await meetingRecord(tx, okrugId, meetingId)
    if (!record) return refuse('notFound')
    const came = [...new Set(record.presences.map((stay) => stay.memberId))]
    const attendees = await attendeesOf(tx, record, came)
    const { count: hall } = await quorumOf(tx, meeting)
    const body = assemble(record, { number: actNumber(record), attendees, hall })
    const sha256 = createHash('sha256')
      .update(canonicalize(body) as string)
      .digest('hex')

    const ledgerHead = ((await headOf(tx, okrugId)) ?? EMPTY).hash
    const row = { body: JSON.parse(JSON.stringify(body)), sha256, ledgerHead, draftedAt: now }
    await tx.protocol.upsert({
      where: { okrugId_meetingId: { okrugId, meetingId } },
      create: { okrugId, meetingId, ...row },
      update: row,
    })
    await dropDocuments(tx, { okrugId, meetingId })
    await orderDocuments(tx, { okrugId, meetingId, text: sha256 }, wholeNames, now)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    await append(tx, okrugId, 'protocols.draft-protocol', { meeting: meetingId, sha256, by }, now)
    return done({ sha256, gaps: gapsIn(body) })
  })
}
