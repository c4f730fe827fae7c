import 'server-only'
import type { z } from 'zod'
import { permits } from '@/lib/access/permissions'
import { countRoll } from '@/lib/features/roll/queries/counts'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import type { JsonObject } from '@/lib/platform/ledger/json'
import { almatyDate } from '@/lib/statute/civil-date'
import { askFor } from '../queries/asked'
import { signerIn, signerOf } from '../queries/initiators'
import { type InitiativeInput, initiativeInput } from '../schema'

type Code = 'forbidden' | 'meetings.notEligible' | 'meetings.initiativeRunning' | 'meetings.noDistrict'

type Asked = Pick<z.output<typeof initiativeInput>, 'mode' | 'reason' | 'items'>

/**
 * Opens an initiative of a member of the roll (GA-3), or says why not. How many may sign is counted now and stands: people who come onto the
 * roll later move the threshold no more. Answers its id, whose it is, and what the ledger keeps of it.
 */
export async function beginInitiative(
  tx: Tx,
  { okrugId, memberId, onPaper }: { okrugId: string; memberId: string | null; onPaper: boolean },
  { mode, reason, items }: Asked,
  now: Date,
): Promise<Outcome<{ id: string; memberId: string; entry: JsonObject }, Code>> {
  // The district akim must answer (GA-4): where the classifier names no district nobody could.
  const okrug = await tx.unit.findUnique({ where: { kato: okrugId }, select: { districtId: true } })
  if (!okrug?.districtId) return refuse('meetings.noDistrict')
  const signer = await signerOf(tx, okrugId, memberId, now, 'write')
  if (!signer) return refuse('forbidden')
  if (!signer.eligible) return refuse('meetings.notEligible')
  const own = { okrugId, initiatorId: signer.memberId }
  if ((await tx.meeting.count({ where: { ...own, state: { in: ['signatures', 'districtReview'] } } })) > 0)
    return refuse('meetings.initiativeRunning')

  const { eligible } = await countRoll(tx, okrugId, almatyDate(now))
  const state = { state: 'signatures' as const, requestEligible: eligible, requestOnPaper: onPaper }
  const id = await askFor(tx, { ...own, kind: 'gathering', mode, ...state }, { reason, items }, now)
  const member = await signerIn(tx, okrugId, id, signer.memberId)
  const entry = { meeting: id, member, mode, eligible, text: digestOf({ reason, items }) }
  return done({ id, memberId: signer.memberId, entry })
}

/** A member begins to collect signatures for a gathering (GA-3); theirs is the first. */
export async function startInitiative(
  { actor, now }: Context,
  input: InitiativeInput,
): Promise<Outcome<{ id: string }, Code>> {
  const { okrugId, ...asked } = initiativeInput.parse(input)
  return transact(async (tx): Promise<Outcome<{ id: string }, Code>> => {
    if (!permits(actor, 'meetings.start-initiative', { okrugId })) return refuse('forbidden')
    const begun = await beginInitiative(tx, { okrugId, memberId: actor.memberId, onPaper: false }, asked, now)
    if (!begun.ok) return begun
    const { id, memberId, entry } = begun
    await tx.requestSignature.create({ data: { okrugId, meetingId: id, memberId, at: now } })
    await append(tx, okrugId, 'meetings.start-initiative', entry, now)
    await publish(tx, okrugId)
    return done({ id })
  })
}
