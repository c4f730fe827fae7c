import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { transact } from '@/lib/platform/db/client'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { stirHall } from '../queries/live'
import { lockMeeting, presentIn } from '../queries/locked'
import { type FloorInput, floorInput } from '../schema'
import { admits } from '../workflow'

/**
 * A raised hand: a member asks for the floor on an item from their own phone, or the desk, the elected chair or secretary put a name on the
 * list. One waiting hand a member and item is the partial unique index `one_raised_hand`. MT-6 is asked when the floor is given. A hand is no
 * act of the meeting: the ledger keeps only that somebody put up another's, and hands going up and down are told at most a few times a second.
 */
export async function askFloor({ actor, now }: Context, input: FloorInput): Promise<Outcome<{ speechId: string }>> {
  const { okrugId, meetingId, itemId, speaker, kind } = floorInput.parse(input)
  const [who, id] = speaker.split(':') as ['member' | 'invitee', string]
  const memberId = who === 'member' ? id : null
  const inviteeId = who === 'invitee' ? id : null
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    const memberIds = [memberId, meeting?.chairId ?? null, meeting?.secretaryId ?? null]
    if (!permits(actor, 'meetings.ask-floor', { okrugId, memberIds })) return refuse('forbidden')
    const item = meeting?.agenda.find((one) => one.id === itemId)
    if (!meeting || !item) return refuse('notFound')
    if (!admits(meeting.state, 'run-floor')) return refuse('meetings.wrongState')
    if (item.included === false) return refuse('meetings.itemNotIncluded', { field: 'itemId' })
    if (inviteeId && (await tx.invitee.count({ where: { okrugId, meetingId, id: inviteeId } })) === 0)
      return refuse('notFound')
    if (memberId && !(await presentIn(tx, okrugId, meetingId)).includes(memberId))
      return refuse('meetings.notPresent', { field: 'speaker' })

    const hand = { okrugId, meetingId, itemId, memberId, inviteeId, kind, summaryKk: '', summaryRu: '', at: now }
    const [turn] = await tx.speech.createManyAndReturn({
      data: [{ ...hand, state: 'waiting' }],
      skipDuplicates: true,
    })
    if (!turn) return refuse('meetings.handRaised', { field: 'speaker' })
    if (actor.memberId === null || actor.memberId !== memberId) {
      const person = await pseudonymOf(tx, okrugId, id)
      const by = await pseudonymOf(tx, okrugId, actor.accountId)
      const entry = { by, meeting: meetingId, item: itemId, speech: turn.id, person, kind }
      await append(tx, okrugId, 'meetings.ask-floor', entry, now)
    }
    stirHall(tx, okrugId, meetingId)
    return done({ speechId: turn.id })
  })
}
