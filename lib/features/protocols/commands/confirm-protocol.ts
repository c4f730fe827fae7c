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
import { type ConfirmProtocolInput, confirmProtocolInput } from '../schema'

/**
 * The chair's or the secretary's signature in the portal (DC-3), each in person and under the very manifest they were shown: a simple one,
 * by password and second factor. The second of the two, whichever way each signed, makes the protocol law: it is public from that moment (DC-9),
 * and with the akim, whose five working days begin (DC-4): the portal needs no messenger, so `protocolSigned` and `withAkim` are one
 * moment (docs/decisions/050).
 */
export function confirmProtocol(
  { actor, now, session }: Context,
  input: ConfirmProtocolInput,
): Promise<Outcome<{ signed: boolean }>> {
  const { okrugId, meetingId, sha256 } = confirmProtocolInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    const memberIds = signatoriesOf(meeting)
    if (!permits(actor, 'protocols.confirm-protocol', { okrugId, memberIds })) return refuse('forbidden')
    if (!proven(session, now)) return refuse('accounts.notProven')
    const { accountId, memberId } = actor
    const found = await actToSign(tx, meeting, { sha256 }, memberId)
    if (!found.ok) return found
    const { act, signatory } = found
    const stands = await vouched(tx, act.meeting, { accountId, memberId, session })
    if (!stands.ok) return stands
    const person = await pseudonymOf(tx, okrugId, memberId ?? accountId)
    const entry = { meeting: meetingId, sha256, signatory, person }
    const signed = await enterSignatures(tx, act, [{ signatory, accountId, way: 'portal' }], now, () =>
      append(tx, okrugId, 'protocols.confirm-protocol', entry, now),
    )
    return done({ signed })
  })
}
