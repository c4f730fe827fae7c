import 'server-only'
import { permits } from '@/lib/access/permissions'
import { composeAssembly } from '@/lib/features/assemblies/queries/composition'
import { giveMandates } from '@/lib/features/assemblies/queries/mandates'
import { enactHearings } from '@/lib/features/decisions/queries/owed'
import { settleRediscussions } from '@/lib/features/decisions/queries/rediscussions'
import { type LockedMeeting, lockMeeting } from '@/lib/features/meetings/queries/locked'
import { frozen } from '@/lib/features/meetings/verdicts/frozen'
import { admits } from '@/lib/features/meetings/workflow'
import { electedAt, seatsAt } from '@/lib/features/voting/queries/elected'
import type { Context } from '@/lib/platform/auth/context'
import { proven } from '@/lib/platform/auth/proven'
import { publish } from '@/lib/platform/cache/publish'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import type { JsonObject } from '@/lib/platform/ledger/json'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { areaProtocolTerm, workingDayTerm } from '@/lib/statute/deadlines'
import { normsAt } from '@/lib/statute/norms'
import { extractNames } from '../documents/list'
import { complete, gapsIn } from '../minutes/gaps'
import { orderDocuments } from '../queries/documents'
import type { ConfirmProtocolInput } from '../schema'
import type { ProtocolBody, Signatory } from '../views'

/**
 * The chair's or the secretary's confirmation (DC-3), each in person and of the very text they were shown. The second of them makes the
 * protocol law: it is public from that moment (DC-9), and with the akim, whose five working days begin (DC-4): the portal needs no
 * messenger, so `protocolSigned` and `withAkim` are one moment (docs/decisions/050).
 */
export function confirmProtocol(
  { actor, now, session }: Context,
  { okrugId, meetingId, sha256 }: ConfirmProtocolInput,
): Promise<Outcome<{ signed: boolean }>> {
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const memberIds = [meeting?.chairId ?? null, meeting?.secretaryId ?? null]
    if (!actor || !permits(actor, 'protocols.confirm-protocol', { okrugId, memberIds })) return refuse('forbidden')
    if (!proven(session, now)) return refuse('accounts.notProven')
    if (!meeting) return refuse('notFound')
    const protocol = await tx.protocol.findUnique({
      where: { okrugId_meetingId: { okrugId, meetingId } },
      include: { signatures: true },
    })
    if (!admits(meeting.state, 'confirm-protocol') || !protocol) return refuse('protocols.notDrafted')
    if (protocol.sha256 !== sha256) return refuse('protocols.changed')
    const signatory: Signatory = meeting.chairId === actor.memberId ? 'chair' : 'secretary'
    if (protocol.signatures.some((one) => one.signatory === signatory)) return refuse('protocols.signedByYou')
    if (!complete(gapsIn(protocol.body as unknown as ProtocolBody))) return refuse('protocols.incomplete')

    await tx.protocolSignature.create({
      data: { okrugId, meetingId, signatory, accountId: actor.accountId, sha256, at: now },
    })
    const second = protocol.signatures.length > 0
    // Seats, areas and past decisions before the ledger's head, in the order in which every command takes them.
    const results = second
      ? {
          ...(await enactElections(tx, meeting, now)),
          withdrawn: await settleRediscussions(tx, meeting, now),
          hearings: await enactHearings(tx, meeting, now),
        }
      : {}
    const person = await pseudonymOf(tx, okrugId, actor.memberId ?? actor.accountId)
    await append(tx, okrugId, 'protocols.confirm-protocol', { meeting: meetingId, sha256, signatory, person }, now)
    if (!second) return done({ signed: false })
    await orderDocuments(
      tx,
      { okrugId, meetingId, text: sha256 },
      extractNames(protocol.body as unknown as ProtocolBody),
      now,
    )
    await enactProtocol(tx, meeting, { sha256, results }, now)
    return done({ signed: true })
  })
}

/** What the elections of a gathering lead to once its protocol is signed: mandates (SG-1) or the assembly's composition (AS-5). */
async function enactElections(tx: Tx, meeting: LockedMeeting, now: Date): Promise<JsonObject> {
  const { okrugId, id: meetingId, kind, areaId } = meeting
  if (kind === 'session') return {}
  const elected = await electedAt(tx, { okrugId, meetingId })
  const day = almatyDate(now)
  if (kind === 'separateGathering' && areaId) await giveMandates(tx, { okrugId, areaId, meetingId }, elected, day)
  const { seats, whole } =
    kind === 'gathering' ? await seatsAt(tx, { okrugId, meetingId }, day) : { seats: null, whole: null }
  if (seats !== null && whole !== null) await composeAssembly(tx, okrugId, { seats, whole, elected }, { day, now })
  const persons = []
  for (const { motionId, memberId, votes, settlementId } of elected)
    persons.push({
      motion: motionId,
      person: await pseudonymOf(tx, okrugId, memberId),
      votes,
      settlement: settlementId,
    })
  return { seats, whole, elected: persons }
}

/** Both signed: the protocol, its decisions and what else it leads to become public and reach the akim, with the terms that now run. */
async function enactProtocol(
  tx: Tx,
  meeting: LockedMeeting,
  { sha256, results }: { sha256: string; results: JsonObject },
  now: Date,
) {
  const { okrugId, id: meetingId } = meeting
  const day = almatyDate(now)
  const closedOn = almatyDate(meeting.closedAt ?? now)
  const isOff = await currentDaysOff()
  const term = { from: closedOn, on: day }
  const norms = normsAt(closedOn)
  const handed =
    meeting.kind === 'separateGathering'
      ? areaProtocolTerm(norms, term, isOff)
      : workingDayTerm(norms, 'DC-3', term, isOff)
  const review = workingDayTerm(norms, 'DC-4', { from: day, on: day }, isOff)
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
  const entry = { meeting: meetingId, sha256, due: review.due, ...results }
  await append(tx, okrugId, 'protocols.protocol-signed', entry, now)
  await publish(tx, okrugId)
}
