import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import type { JsonObject } from '@/lib/platform/ledger/json'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { sessionInitiative } from '@/lib/statute/initiative'
import { lockMeeting } from '../queries/locked'
import { holdsSeat, signaturesOf } from '../queries/signatures'
import { type MeetingRef, meetingRef } from '../schema'
import { frozen, lawOn } from '../verdicts/frozen'
import { admits } from '../workflow'

type Code = 'forbidden' | 'notFound' | 'meetings.wrongState' | 'meetings.alreadySigned'
export type Signed = { submitted: boolean; required: number; signed: number }

/**
 * Adds a signature to a request whose row is locked. When at least a tenth of the members have signed (AS-2) it is with the akim at
 * once, and AS-3's term runs. Only members who still hold their seats count.
 */
export async function sign(
  tx: Tx,
  request: { okrugId: string; meetingId: string; memberId: string },
  now: Date,
): Promise<Signed & { verdict: JsonObject }> {
  const { okrugId, meetingId, memberId } = request
  const { day, norms } = lawOn(now)
  await tx.requestSignature.create({ data: { okrugId, meetingId, memberId, at: now } })
  const verdict = sessionInitiative(norms, await signaturesOf(tx, okrugId, meetingId, day))
  const kept = frozen(verdict, day)
  if (verdict.holds)
    await tx.meeting.updateMany({
      where: { okrugId, id: meetingId, state: 'requested' },
      data: { state: 'akimReview', requestedAt: now, requestVerdict: kept, changedAt: now },
    })
  return { submitted: verdict.holds, required: verdict.required ?? 0, signed: verdict.actual ?? 0, verdict: kept }
}

/** A member of the assembly joins a request for a session: one signature a person, by primary key. */
export async function signRequest({ actor, now }: Context, input: MeetingRef): Promise<Outcome<Signed, Code>> {
  const { okrugId, meetingId } = meetingRef.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.sign-request', { okrugId })) return refuse('forbidden')
    const { memberId } = actor
    if (!memberId || !(await holdsSeat(tx, okrugId, memberId, now))) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'sign-request')) return refuse('meetings.wrongState')
    const signature = { okrugId, meetingId, memberId }
    if ((await tx.requestSignature.count({ where: signature })) > 0) return refuse('meetings.alreadySigned')

    const { verdict, ...signed } = await sign(tx, signature, now)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const member = await pseudonymOf(tx, okrugId, memberId)
    await append(tx, okrugId, 'meetings.sign-request', { by, meeting: meetingId, member, verdict }, now)
    return done(signed)
  })
}
