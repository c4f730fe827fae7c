import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { lockMeeting, presentIn } from '../queries/locked'
import { type SpeechInput, speechInput } from '../schema'
import { admits } from '../workflow'
import { speechesOf } from './give-floor'

/**
 * A speech on an item, for the protocol. MT-6: a member speaks at most twice on one item; queries, clarifications and answers do not count.
 * Invitees may speak (MT-5) and have no such limit.
 */
export async function noteSpeech({ actor, now }: Context, input: SpeechInput): Promise<Outcome<{ speechId: string }>> {
  const { okrugId, meetingId, itemId, speaker, kind, summary } = speechInput.parse(input)
  const [who, id] = speaker.split(':') as ['member' | 'invitee', string]
  const memberId = who === 'member' ? id : null
  const inviteeId = who === 'invitee' ? id : null
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId)
    if (!permits(actor, 'meetings.note-speech', { okrugId, memberIds: [meeting?.secretaryId ?? null] }))
      return refuse('forbidden')
    const item = meeting?.agenda.find((one) => one.id === itemId)
    if (!meeting || !item) return refuse('notFound')
    if (!admits(meeting.state, 'note-speech')) return refuse('meetings.wrongState')
    if (item.included === false) return refuse('meetings.itemNotIncluded')

    if (inviteeId && (await tx.invitee.count({ where: { okrugId, meetingId, id: inviteeId } })) === 0)
      return refuse('notFound')
    if (memberId && !(await presentIn(tx, okrugId, meetingId)).includes(memberId))
      return refuse('meetings.notPresent', { field: 'speaker' })
    if (memberId && kind === 'speech') {
      const verdict = await speechesOf(tx, meeting, { itemId, memberId })
      if (!verdict.holds) return refuse('meetings.speechesSpent', { verdict, field: 'speaker' })
    }
    const noted = await tx.speech.create({
      data: {
        okrugId,
        meetingId,
        itemId,
        memberId,
        inviteeId,
        kind,
        summaryKk: summary.kk,
        summaryRu: summary.ru,
        at: now,
      },
    })
    const person = await pseudonymOf(tx, okrugId, memberId ?? id)
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const entry = { by, meeting: meetingId, item: itemId, speech: noted.id, person, kind, text: digestOf({ summary }) }
    await append(tx, okrugId, 'meetings.note-speech', entry, now)
    return done({ speechId: noted.id })
  })
}
