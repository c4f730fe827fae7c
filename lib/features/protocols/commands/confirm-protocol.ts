import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import { frozen } from '@/lib/features/meetings/verdicts/frozen'
import { admits } from '@/lib/features/meetings/workflow'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { workingDayTerm } from '@/lib/statute/deadlines'
import { normsAt } from '@/lib/statute/norms'
import { complete, gapsIn } from '../minutes/gaps'
import type { ConfirmProtocolInput } from '../schema'
import type { ProtocolBody, Signatory } from '../views'

/**
 * The chair's or the secretary's confirmation (DC-3), each in person and of the very text they were shown. The second of them makes the
 * protocol law: it is public from that moment (DC-9), and with the akim, whose five working days begin (DC-4): the portal needs no
 * messenger, so `protocolSigned` and `withAkim` are one moment (docs/decisions/050).
 */
export function confirmProtocol(
  { actor, now }: Context,
  { okrugId, meetingId, sha256 }: ConfirmProtocolInput,
): Promise<Outcome<{ signed: boolean }>> {
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const officers = meeting && (await officersOf(tx, okrugId, meeting))
    const memberIds = officers ? [officers.chair ?? null, officers.secretary ?? null] : []
    if (!actor || !permits(actor, 'protocols.confirm-protocol', { okrugId, memberIds })) return refuse('forbidden')
    if (!meeting || !officers) return refuse('notFound')
    const protocol = await tx.protocol.findUnique({
      where: { okrugId_meetingId: { okrugId, meetingId } },
      include: { signatures: true },
    })
    if (!admits(meeting.state, 'confirm-protocol') || !protocol) return refuse('protocols.notDrafted')
    if (protocol.sha256 !== sha256) return refuse('protocols.changed')
    const signatory: Signatory = officers.chair === actor.memberId ? 'chair' : 'secretary'
    if (protocol.signatures.some((one) => one.signatory === signatory)) return refuse('protocols.signedByYou')
    if (!complete(gapsIn(protocol.body as unknown as ProtocolBody))) return refuse('protocols.incomplete')

    await tx.protocolSignature.create({
      data: { okrugId, meetingId, signatory, accountId: actor.accountId, sha256, at: now },
    })
    const person = await pseudonymOf(tx, okrugId, actor.memberId ?? actor.accountId)
    await append(tx, okrugId, 'protocols.confirm-protocol', { meeting: meetingId, sha256, signatory, person }, now)
    if (protocol.signatures.length === 0) return done({ signed: false })
    await enactProtocol(tx, okrugId, meetingId, meeting.closedAt ?? now, sha256, now)
    return done({ signed: true })
  })
}

/** The persons on the roll who were elected to chair and to keep the minutes. */
async function officersOf(
  tx: Tx,
  okrugId: string,
  meeting: { chairId: string | null; secretaryId: string | null },
): Promise<Record<Signatory, string | undefined>> {
  const ids = [meeting.chairId, meeting.secretaryId].filter((id) => id !== null)
  const rows = await tx.assemblyMembership.findMany({
    where: { okrugId, id: { in: ids } },
    select: { id: true, memberId: true },
  })
  const memberOf = new Map(rows.map((row) => [row.id, row.memberId]))
  return { chair: memberOf.get(meeting.chairId ?? ''), secretary: memberOf.get(meeting.secretaryId ?? '') }
}

/** Both signed: the protocol and its decisions become public and reach the akim, with the terms that now run. */
async function enactProtocol(tx: Tx, okrugId: string, meetingId: string, closedAt: Date, sha256: string, now: Date) {
  const day = almatyDate(now)
  const closedOn = almatyDate(closedAt)
  const isOff = await currentDaysOff()
  const handed = workingDayTerm(normsAt(closedOn), 'DC-3', { from: closedOn, on: day }, isOff)
  const review = workingDayTerm(normsAt(closedOn), 'DC-4', { from: day, on: day }, isOff)
  await tx.protocol.update({
    where: { okrugId_meetingId: { okrugId, meetingId } },
    data: { signedAt: now, verdict: frozen(handed, closedOn) },
  })
  await tx.decision.updateMany({
    where: { okrugId, meetingId, status: 'adopted' },
    data: {
      status: 'underReview',
      receivedAt: now,
      due: new Date(review.due),
      publishedAt: now,
      changedAt: now,
    },
  })
  await tx.meeting.update({
    where: { okrugId_id: { okrugId, id: meetingId } },
    data: { state: 'withAkim', changedAt: now },
  })
  await append(tx, okrugId, 'protocols.protocol-signed', { meeting: meetingId, sha256, due: review.due }, now)
  await publish(tx, okrugId)
}
