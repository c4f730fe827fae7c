import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMeeting } from '../queries/locked'
import { type SpeechEdit, speechEdit } from '../schema'
import { admits } from '../workflow'

/** Writes or corrects the summary of a speech that is over, until the protocol is drafted; who spoke, on what and how stays. */
export async function editSpeech({ actor, now }: Context, input: SpeechEdit): Promise<Outcome> {
  const { okrugId, meetingId, speechId, summary } = speechEdit.parse(input)
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.edit-speech', { okrugId, memberIds: [meeting?.secretaryId ?? null] }))
      return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!admits(meeting.state, 'edit-speech')) return refuse('meetings.wrongState')
    if ((await tx.protocol.count({ where: { okrugId, meetingId } })) > 0) return refuse('meetings.protocolDrafted')
    const { count } = await tx.speech.updateMany({
      where: { okrugId, meetingId, id: speechId, state: 'done' },
      data: { summaryKk: summary.kk, summaryRu: summary.ru },
    })
    if (count === 0) return refuse('notFound')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: meetingId, speech: speechId, text: digestOf({ summary }) }
    await append(tx, okrugId, 'meetings.edit-speech', entry, now)
    return done()
  })
}
