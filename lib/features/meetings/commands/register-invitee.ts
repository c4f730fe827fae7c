import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMeeting } from '../queries/locked'
import { type InviteeInput, inviteeInput } from '../schema'
import { admits } from '../workflow'

/** MT-5: an invitee came: a deputy, an official, the press. Speaks and never votes, so counts for no quorum. */
export async function registerInvitee(
  { actor, now }: Context,
  input: InviteeInput,
): Promise<Outcome<{ inviteeId: string }>> {
  const { okrugId, meetingId, name, office } = inviteeInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    if (!permits(actor, 'meetings.register-invitee', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'register-attendance')) return refuse('meetings.wrongState')
    const { id } = await tx.invitee.create({
      data: { okrugId, meetingId, name, officeKk: office.kk, officeRu: office.ru, arrivedAt: now },
    })
    const person = await pseudonymOf(tx, okrugId, id)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: meetingId, person, text: digestOf({ office }) }
    await append(tx, okrugId, 'meetings.register-invitee', entry, now)
    return done({ inviteeId: id })
  })
}
