import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { publish } from '@/lib/platform/cache/publish'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { collectedFor, signerIn, signerOf } from '../queries/initiators'
import { lockMeeting } from '../queries/locked'
import { type MeetingRef, meetingRef } from '../schema'
import { admits } from '../workflow'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState' | 'meetings.notEligible' | 'meetings.alreadySigned'

/**
 * A member signs for a gathering (GA-3): one voice a person by primary key, on the phone and on paper together. Signers do not wait for one
 * another; only a step of the initiative itself waits for them.
 */
export async function signInitiative(
  { actor, now }: Context,
  input: MeetingRef,
): Promise<Outcome<{ signed: number; required: number }, Code>> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    if (!permits(actor, 'meetings.sign-initiative', { okrugId })) return refuse('forbidden')
    const signer = await signerOf(tx, okrugId, actor.memberId, now)
    if (!signer) return refuse('forbidden')
    if (!meeting?.initiatorId) return refuse('notFound')
    if (!admits(meeting.state, 'sign-initiative')) return refuse('meetings.wrongState')
    if (!signer.eligible) return refuse('meetings.notEligible')
    const { memberId } = signer
    const signature = { okrugId, meetingId, memberId, at: now }
    const { count } = await tx.requestSignature.createMany({ data: [signature], skipDuplicates: true })
    if (count === 0) return refuse('meetings.alreadySigned')

    const { actual = 0, required = 0 } = await collectedFor(tx, meeting)
    const member = await signerIn(tx, okrugId, meetingId, memberId)
    await append(tx, okrugId, 'meetings.sign-initiative', { meeting: meetingId, member }, now)
    await publish(tx, okrugId)
    return done({ signed: actual, required })
  })
}
