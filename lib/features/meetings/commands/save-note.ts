import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMeeting } from '../queries/locked'
import { type NoteInput, noteInput } from '../schema'
import { publicStates } from '../workflow'

/**
 * What whoever runs a meeting writes down for themselves: one text an account and meeting, which nobody else reads and no protocol carries.
 * The ledger keeps that it was written and not a word of it.
 */
export async function saveNote({ actor, now }: Context, input: NoteInput): Promise<Outcome> {
  const { okrugId, meetingId, text } = noteInput.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    const memberIds = [meeting?.chairId ?? null, meeting?.secretaryId ?? null]
    if (!permits(actor, 'meetings.save-note', { okrugId, memberIds })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!publicStates.includes(meeting.state)) return refuse('meetings.wrongState')
    const { accountId } = actor
    await tx.meetingNote.upsert({
      where: { okrugId_meetingId_accountId: { okrugId, meetingId, accountId } },
      create: { okrugId, meetingId, accountId, text, changedAt: now },
      update: { text, changedAt: now },
    })
    const by = await pseudonymOf(tx, okrugId, accountId)
    await append(tx, okrugId, 'meetings.save-note', { by, meeting: meetingId }, now)
    return done()
  })
}
