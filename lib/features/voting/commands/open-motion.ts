import 'server-only'
import { permits } from '@/lib/access/permissions'
import { memberIdOf } from '@/lib/features/meetings/queries/attendees'
import { type LockedMeeting, lockMeeting } from '@/lib/features/meetings/queries/locked'
import { quorumOf } from '@/lib/features/meetings/queries/presence'
import { type MeetingState, motionsIn } from '@/lib/features/meetings/workflow'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { done, type Outcome, type Refusal, refuse } from '@/lib/platform/errors/outcome'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { append } from '@/lib/platform/ledger/append'
import { digestOf } from '@/lib/platform/ledger/entry'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { type MotionInput, motionInput } from '../schema'

type Question = { itemId?: string; candidateId?: string; text?: Bilingual }

/** The question as it is put, or why it cannot be: the wrong person, an item that is settled or not on the agenda. */
function questionOf(meeting: LockedMeeting, input: MotionInput, present: string[]): Question | Refusal {
  if ('candidateId' in input && !present.includes(input.candidateId))
    return refuse('voting.candidateAbsent', { field: 'candidateId' })
  if (input.kind === 'chair' || input.kind === 'secretary') {
    const { chairId, secretaryId } = meeting
    if (input.kind === 'chair' ? chairId : secretaryId) return refuse('voting.alreadyElected')
    if ([chairId, secretaryId].includes(input.candidateId))
      return refuse('voting.oneOfficeEach', { field: 'candidateId' })
    return { candidateId: input.candidateId }
  }
  const item = meeting.agenda.find((one) => one.id === input.itemId)
  if (!item) return refuse('notFound')
  if (input.kind === 'inclusion') return item.included === null ? { itemId: item.id } : refuse('voting.alreadyVoted')
  if (!item.included) return refuse('meetings.itemNotIncluded')
  if (input.kind === 'extension') return { itemId: item.id, candidateId: input.candidateId }
  return { itemId: item.id, text: input.text ?? { kk: item.draftKk, ru: item.draftRu } }
}

async function standing(tx: Tx, okrugId: string, meetingId: string, itemId?: string) {
  const motions = await tx.motion.findMany({ where: { okrugId, meetingId, withdrawnAt: null } })
  return {
    tie: motions.some((motion) => motion.closedAt && motion.adopted === null),
    decided: motions.some((motion) => motion.kind === 'decision' && motion.itemId === itemId && motion.adopted),
  }
}

/**
 * Puts a question to an open vote: chair or secretary (MT-2), an item's inclusion (MT-4), a decision (DC-1), more time for a speaker (MT-7).
 * Needs AS-1 at this moment. One open question a meeting is the partial unique index `one_open_motion`, not a check: the meeting is only
 * read-locked, so that a departure is not held up. A rejected decision may be put again in other words; an adopted one may not.
 */
export async function openMotion({ actor, now }: Context, raw: MotionInput): Promise<Outcome<{ motionId: string }>> {
  const input = motionInput.parse(raw)
  const { okrugId, meetingId, kind } = input
  return transact(async (tx) => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    if (!permits(actor, 'voting.open-motion', { okrugId })) return refuse('forbidden')
    if (!meeting) return refuse('notFound')
    if (!(motionsIn[kind] as readonly MeetingState[]).includes(meeting.state)) return refuse('meetings.wrongState')
    const { present, verdict } = await quorumOf(tx, meeting)
    if (!verdict.holds) return refuse('voting.noQuorum', { verdict })
    const question = questionOf(meeting, input, present)
    if ('code' in question) return question
    const { tie, decided } = await standing(tx, okrugId, meetingId, question.itemId)
    if (tie) return refuse('voting.tiePending')
    if (kind === 'decision' && decided) return refuse('voting.alreadyDecided')

    const { itemId = null, candidateId = null, text } = question
    const [motion] = await tx.motion.createManyAndReturn({
      data: [{ okrugId, meetingId, kind, itemId, candidateId, textKk: text?.kk, textRu: text?.ru, openedAt: now }],
      skipDuplicates: true,
    })
    if (!motion) return refuse('voting.motionOpen')
    const entry = {
      meeting: meetingId,
      motion: motion.id,
      kind,
      item: itemId,
      candidate: candidateId && (await pseudonymOf(tx, okrugId, await memberIdOf(tx, okrugId, candidateId))),
      text: text ? digestOf(text) : null,
      by: await pseudonymOf(tx, okrugId, actor.accountId),
    }
    await append(tx, okrugId, 'voting.open-motion', entry, now)
    return done({ motionId: motion.id })
  })
}
