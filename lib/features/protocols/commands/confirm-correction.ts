import 'server-only'
import { permits } from '@/lib/access/permissions'
import { lockMeeting } from '@/lib/features/meetings/queries/locked'
import { vouched } from '@/lib/features/meetings/queries/vouching'
import type { Context } from '@/lib/platform/auth/context'
import { proven } from '@/lib/platform/auth/proven'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { actToSign, enterSignatures, signatoriesOf } from '../queries/acts'
import { type ConfirmCorrectionInput, confirmCorrectionInput } from '../schema'

/**
 * The chair or the secretary of the meeting confirms a note on its protocol, in person and over the very manifest they were shown, as they did
 * the protocol. With the second of them the note is public beside the text it corrects.
 */
export function confirmCorrection(
  { actor, now, session }: Context,
  input: ConfirmCorrectionInput,
): Promise<Outcome<{ signed: boolean }>> {
  const { okrugId, meetingId, ...wish } = confirmCorrectionInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const memberIds = signatoriesOf(meeting)
    if (!permits(actor, 'protocols.confirm-correction', { okrugId, memberIds })) return refuse('forbidden')
    if (!proven(session, now)) return refuse('accounts.notProven')
    const { accountId, memberId } = actor
    const found = await actToSign(tx, meeting, wish, memberId)
    if (!found.ok) return found
    const { act, signatory } = found
    const stands = await vouched(tx, act.meeting, { accountId, memberId, session })
    if (!stands.ok) return stands
    const person = await pseudonymOf(tx, okrugId, memberId ?? accountId)
    const entry = { meeting: meetingId, number: act.correction?.number ?? null, sha256: wish.sha256, signatory, person }
    const signed = await enterSignatures(tx, act, [{ signatory, accountId, way: 'portal' }], now, (signed) =>
      append(tx, okrugId, 'protocols.confirm-correction', { ...entry, signed }, now),
    )
    return done({ signed })
  })
}
