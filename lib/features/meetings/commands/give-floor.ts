import 'server-only'
import { permits } from '@/lib/access/permissions'
import type { Context } from '@/lib/platform/auth/context'
import { type Tx, transact } from '@/lib/platform/db/client'
import { violatedConstraint } from '@/lib/platform/db/constraint'
import { done, type Outcome, refuse } from '@/lib/platform/errors/outcome'
import { append } from '@/lib/platform/ledger/append'
import { pseudonymOf } from '@/lib/platform/ledger/pseudonym'
import { speech } from '@/lib/statute/speeches'
import type { Verdict } from '@/lib/statute/verdict'
import { startOf } from '../queries/electorate'
import { refusedInBreak } from '../queries/floor'
import { tellHall } from '../queries/live'
import { type LockedMeeting, lockMeeting, presentIn } from '../queries/locked'
import { type FloorGrant, floorGrant } from '../schema'
import { lawOn } from '../verdicts/frozen'
import { admits } from '../workflow'

type Turn = { itemId: string; memberId: string }

/** MT-6 with the speech now asked for: what a member has said on the item, and is saying, counts; what they only ask for does not. */
export async function speechesOf(tx: Tx, meeting: LockedMeeting, { itemId, memberId }: Turn): Promise<Verdict> {
  const { okrugId, id: meetingId } = meeting
  const said = await tx.speech.count({
    where: { okrugId, meetingId, itemId, memberId, kind: 'speech', state: { in: ['speaking', 'done'] } },
  })
  return speech(lawOn(startOf(meeting)).norms, { speeches: said + 1 })
}

/**
 * The chair gives the floor, for so many minutes, and the time runs. One speaker a meeting is the partial unique index `one_speaker`, not a
 * check: the meeting is only read-locked, so that nobody's arrival waits for it.
 */
export async function giveFloor({ actor, now }: Context, input: FloorGrant): Promise<Outcome> {
  const { okrugId, meetingId, speechId, minutes } = floorGrant.parse(input)
  const give = async (tx: Tx): Promise<Outcome> => {
    const meeting = await lockMeeting(tx, okrugId, meetingId, 'read')
    const memberIds = [meeting?.chairId ?? null, meeting?.secretaryId ?? null]
    if (!permits(actor, 'meetings.give-floor', { okrugId, memberIds })) return refuse('forbidden')
    const turn = await tx.speech.findUnique({ where: { okrugId_id: { okrugId, id: speechId }, meetingId } })
    if (!meeting || !turn) return refuse('notFound')
    if (!admits(meeting.state, 'run-floor')) return refuse('meetings.wrongState')
    const paused = await refusedInBreak(tx, { okrugId, meetingId })
    if (paused) return paused
    const { memberId, itemId } = turn
    if (memberId && !(await presentIn(tx, okrugId, meetingId)).includes(memberId)) return refuse('meetings.notPresent')
    if (memberId && turn.kind === 'speech') {
      const verdict = await speechesOf(tx, meeting, { itemId, memberId })
      if (!verdict.holds) return refuse('meetings.speechesSpent', { verdict })
    }
    const { count } = await tx.speech.updateMany({
      where: { okrugId, meetingId, id: speechId, state: 'waiting' },
      data: { state: 'speaking', startedAt: now, limitSeconds: minutes * 60 },
    })
    if (count === 0) return refuse('meetings.floorGiven')
    const by = await pseudonymOf(tx, okrugId, actor.accountId)
    const person = await pseudonymOf(tx, okrugId, memberId ?? turn.inviteeId ?? '')
    const entry = { by, meeting: meetingId, item: itemId, speech: speechId, person, kind: turn.kind, minutes }
    await append(tx, okrugId, 'meetings.give-floor', entry, now)
    await tellHall(tx, okrugId, meetingId)
    return done()
  }
  try {
    return await transact(give)
  } catch (error) {
    if (violatedConstraint(error) !== null) return refuse('meetings.somebodySpeaks')
    throw error
  }
}
