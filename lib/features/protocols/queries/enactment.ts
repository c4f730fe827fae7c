import 'server-only'
import { composeAssembly } from '@/lib/features/assemblies/queries/composition'
import { giveMandates } from '@/lib/features/assemblies/queries/mandates'
import { enactHearings } from '@/lib/features/decisions/queries/owed'
import { settleRediscussions } from '@/lib/features/decisions/queries/rediscussions'
import type { LockedMeeting } from '@/lib/features/meetings/queries/locked'
import { frozen } from '@/lib/features/meetings/verdicts/frozen'
import { postNews } from '@/lib/features/notifications/queries/post-news'
import { electedAt, seatsAt } from '@/lib/features/voting/queries/elected'
import { publish } from '@/lib/platform/cache/publish'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import type { Tx } from '@/lib/platform/db/client'
import { append } from '@/lib/platform/ledger/append'
import type { JsonObject } from '@/lib/platform/ledger/json'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { almatyDate } from '@/lib/statute/civil-date'
import { areaProtocolTerm, workingDayTerm } from '@/lib/statute/deadlines'
import { normsAt } from '@/lib/statute/norms'
import { decidedItems } from '../documents/extract-paper'
import { extractNames } from '../documents/names'
import type { ProtocolBody } from '../views'
import { orderDocuments } from './documents'

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

/**
 * Both signed: the protocol, its decisions and what else it leads to become public and reach the akim, with the terms that now run. `note`
 * writes the entry of the second signature: after what has to be locked before the ledger's head, before what follows from it.
 */
export async function enactProtocol(
  tx: Tx,
  { meeting, body, signed }: { meeting: LockedMeeting; body: ProtocolBody; signed: string },
  now: Date,
  note: () => Promise<unknown>,
): Promise<void> {
  const { okrugId, id: meetingId } = meeting
  // Seats, areas and past decisions before the ledger's head, in the order in which every command takes them.
  const results = {
    ...(await enactElections(tx, meeting, now)),
    withdrawn: await settleRediscussions(tx, meeting, now),
    hearings: await enactHearings(tx, meeting, now),
  }
  await note()
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
  const { sha256 } = await tx.protocol.update({
    where: { okrugId_meetingId: { okrugId, meetingId } },
    data: { signedAt: now, verdict: frozen(handed, closedOn) },
  })
  const extracts = decidedItems(body).flatMap(({ decision }) => extractNames(decision.number))
  await orderDocuments(tx, { okrugId, meetingId, text: sha256 }, extracts, now)
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
  const manifest: JsonObject = JSON.parse(signed)
  const entry = { meeting: meetingId, sha256, manifest, due: review.due, ...results }
  await postNews(tx, { okrugId, meetingId }, 'protocol', now)
  await append(tx, okrugId, 'protocols.protocol-signed', entry, now)
  await publish(tx, okrugId)
}
