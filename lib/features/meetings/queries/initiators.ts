import 'server-only'
import { standingAt } from '@/lib/features/roll/queries/standing'
import type { Tx } from '@/lib/platform/db/client'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { gatheringInitiative } from '@/lib/statute/initiative'
import type { Verdict } from '@/lib/statute/verdict'
import { lawOn } from '../verdicts/frozen'

/**
 * A person of the roll who would sign, and whether they may take part in a gathering at `now` (L39-3(1)); null when they are not on this
 * okrug's roll. With `write` their row is locked, so that one person's steps follow one another.
 */
export async function signerOf(
  tx: Tx,
  okrugId: string,
  memberId: string | null,
  now: Date,
  lock?: 'write',
): Promise<{ memberId: string; eligible: boolean } | null> {
  if (!memberId) return null
  if (lock)
    await tx.$queryRaw`
      select 1 from community_member where okrug_id = ${okrugId} and id = ${memberId}::uuid for no key update`
  const row = await tx.communityMember.findUnique({ where: { okrugId_id: { okrugId, id: memberId } } })
  return row && { memberId, eligible: standingAt(row, now) === 'eligible' }
}

/** Whether a person signed the request for a meeting. */
export const hasSigned = async (tx: Tx, okrugId: string, meetingId: string, memberId: string): Promise<boolean> =>
  (await tx.requestSignature.count({ where: { okrugId, meetingId, memberId } })) > 0

/** A request for a gathering with the base of its tenth. */
export type Collected = { okrugId: string; id: string; createdAt: Date; requestEligible: number | null }

/**
 * GA-3 on the signatures given so far, against the base and the norms of the day it began. A signature given stays good when its giver
 * later leaves the roll, as the base stays what it was.
 */
export async function collectedFor(tx: Tx, meeting: Collected): Promise<Verdict> {
  const { okrugId, id, createdAt, requestEligible } = meeting
  const signed = await tx.requestSignature.count({ where: { okrugId, meetingId: id } })
  return gatheringInitiative(lawOn(createdAt).norms, { eligible: requestEligible ?? 0, signed })
}

/**
 * A signer's name in the ledger, of this one initiative: their own pseudonym stands beside seats, offices and protocols too, and who signed is
 * not public (docs/decisions/072).
 */
export const signerIn = (tx: Tx, okrugId: string, meetingId: string, memberId: string): Promise<string> =>
  pseudonymOf(tx, okrugId, `${meetingId} signed by ${memberId}`)
