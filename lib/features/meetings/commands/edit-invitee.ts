import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMeeting } from '../queries/locked'
import { type InviteeEdit, inviteeEdit } from '../schema'
import { admits } from '../workflow'

/** Corrects how an invitee is written (MT-5) until the protocol, which names them, is drafted. */
export async function editInvitee({ actor, now }: Context, input: InviteeEdit): Promise<Outcome> {
  const { okrugId, meetingId, inviteeId, name, office } = inviteeEdit.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.edit-invitee', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'edit-invitee')) return refuse('meetings.wrongState')
    if ((await tx.protocol.count({ where: { okrugId, meetingId } })) > 0) return refuse('meetings.protocolNamesThem')
    const { count } = await tx.invitee.updateMany({
      where: { okrugId, meetingId, id: inviteeId },
      data: { name, officeKk: office.kk, officeRu: office.ru },
    })
    if (count === 0) return refuse('notFound')
    const person = await pseudonymOf(tx, okrugId, inviteeId)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: meetingId, person, text: digestOf({ office }) }
    await append(tx, okrugId, 'meetings.edit-invitee', entry, now)
    return done()
  })
}
