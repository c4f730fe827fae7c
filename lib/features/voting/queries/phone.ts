import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { personTag } from '@/lib/features/meetings/attendance/person-tag'
import { bar, startOf } from '@/lib/features/meetings/queries/electorate'
import { floorOf } from '@/lib/features/meetings/queries/floor'
import { textMark } from '@/lib/features/meetings/queries/live'
import type { MeetingRef } from '@/lib/features/meetings/schema'
import type { LiveMeetingView } from '@/lib/features/meetings/views'
import { admits, publicStates } from '@/lib/features/meetings/workflow'
import { fullName, initials, named } from '@/lib/features/roll/identity/names'
import { db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { isId } from '@/lib/platform/db/id'
import { type Voter, voterStanding } from '@/lib/statute/voter'
import { voterTag } from '../ballots/voter-tag'
import type { MotionSummary, PhoneView } from '../views'
import { frozenCards, frozenCount } from '../workflow'

const asked = { item: true, candidate: named } satisfies Prisma.MotionInclude
type Asked = Prisma.MotionGetPayload<{ include: typeof asked }>
type MeetingRow = NonNullable<Awaited<ReturnType<typeof db.meeting.findFirst>>>

/** What somebody signed in is at this meeting. */
async function voterOf(actor: Actor, meeting: MeetingRow): Promise<Voter> {
  const { okrugId } = meeting
  const here = actor.grants.some((grant) => grant.role === 'citizen' && grant.unitId === okrugId)
  if (!actor.memberId || !here) return actor.memberId ? 'elsewhere' : 'stranger'
  const barred = await bar(db, meeting, actor.memberId)
  if (!barred) return 'entitled'
  if (barred === 'meetings.notEligible') return 'stranger'
  const where = { okrugId, memberId: actor.memberId }
  const held = barred === 'meetings.noSeat' ? db.assemblyMembership.count({ where }) : db.delegate.count({ where })
  return (await held) > 0 ? 'ended' : 'guest'
}

/** Who has a part in the meeting reads names in full, any other account what the public reads. */
const titleOf = ({ kind, item, candidate }: Asked, within: boolean) => ({
  kind,
  position: item?.position ?? null,
  title: item && { kk: item.titleKk, ru: item.titleRu },
  candidate: candidate && (within ? fullName(candidate) : initials(fullName(candidate))),
})

const summaryOf = (motion: Asked, within: boolean): MotionSummary => ({
  ...titleOf(motion, within),
  adopted: motion.adopted,
  count: frozenCount(motion),
  cards: frozenCards(motion),
})

async function questionsOf(okrugId: string, meetingId: string) {
  const where = { okrugId, meetingId }
  const [open, last] = await Promise.all([
    db.motion.findFirst({ where: { ...where, closedAt: null, withdrawnAt: null }, include: asked }),
    db.motion.findFirst({
      where: { ...where, closedAt: { not: null } },
      orderBy: { closedAt: 'desc' },
      include: asked,
    }),
  ])
  return { open, last }
}

/** The items that may still be put to the vote, as they were drafted: a phone that has them shows a question the moment it is put. */
async function aheadOf(okrugId: string, meetingId: string): Promise<PhoneView['ahead']> {
  const items = await db.agendaItem.findMany({
    where: { okrugId, meetingId, decision: null, OR: [{ included: null }, { included: true }] },
    orderBy: { position: 'asc' },
  })
  return items.map(({ position, titleKk, titleRu, draftKk, draftRu }) => {
    const text = { kk: draftKk, ru: draftRu }
    return { position, title: { kk: titleKk, ru: titleRu }, text, mark: textMark(text) }
  })
}

/** What counts for this person on a question so far: from their phone under its ballot's id, or typed at the desk. */
async function receiptOf(okrugId: string, motionId: string, memberId: string): Promise<PhoneView['receipt']> {
  const vote = await db.vote.findUnique({ where: { okrugId_motionId_memberId: { okrugId, motionId, memberId } } })
  if (!vote) return null
  const ballot = await db.ballot.findFirst({ where: { okrugId, motionId, memberId, refusal: null, at: vote.castAt } })
  return { choice: vote.choice, at: vote.castAt, ballotId: vote.via === 'phone' && ballot ? ballot.id : null }
}

/** On which item somebody in the room may ask for the floor now: the one that is voted or spoken on, else the next without a decision. */
async function handOf(where: { okrugId: string; meetingId: string }, memberId: string, open: Asked | null) {
  const [floor, next] = await Promise.all([
    floorOf(db, where),
    db.agendaItem.findFirst({ where: { ...where, included: true, decision: null }, orderBy: { position: 'asc' } }),
  ])
  const itemId = open?.itemId ?? floor.speaking?.itemId ?? next?.id
  return itemId ? { memberId, floor, itemId } : null
}

/** The okrug of a meeting the public knows; null where there is none. */
export async function okrugOfMeeting(id: string): Promise<string | null> {
  if (!isId(id)) return null
  const where = { id, state: { in: [...publicStates] } }
  return (await db.meeting.findFirst({ where, select: { okrugId: true } }))?.okrugId ?? null
}

/**
 * A meeting as one person's phone shows it, by what everyone sees of its hall; null where there is none. Nobody else's vote is in it. Not a
 * word of it is read from the stays of all others: a thousand phones ask for theirs within seconds.
 */
export async function phoneView(
  { okrugId, meetingId }: MeetingRef,
  actor: Actor,
  hall: Pick<LiveMeetingView, 'counted' | 'crowded' | 'holds'>,
): Promise<PhoneView | null> {
  const meeting = await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: meetingId } } })
  if (!meeting) return null
  const memberId = actor.memberId ?? ''
  const [voter, { open, last }, stays, breaks, ahead] = await Promise.all([
    voterOf(actor, meeting),
    questionsOf(okrugId, meetingId),
    memberId
      ? db.presence.findMany({ where: { okrugId, meetingId, memberId }, orderBy: { arrivedAt: 'desc' }, take: 1 })
      : [],
    db.pause.count({ where: { okrugId, meetingId, to: null } }),
    aheadOf(okrugId, meetingId),
  ])
  const within = voter === 'entitled' || voter === 'guest' || voter === 'ended'
  const [own] = stays
  const running = admits(meeting.state, 'register-attendance')
  const person = {
    voter,
    stay: !own ? 'none' : own.leftAt ? 'left' : 'here',
    arrival: own?.arrival ?? null,
    channel: own?.channel ?? null,
  } as const
  const reason = voterStanding({
    ...person,
    question: open ? 'open' : 'none',
    paused: breaks > 0,
    hall,
    quorum: hall.holds,
  })
  const here = own !== undefined && !own.leftAt
  const receipt = open && memberId ? await receiptOf(okrugId, open.id, memberId) : null
  return {
    okrugId,
    voter: voterTag(actor.accountId, meetingId),
    tag: actor.memberId && personTag(actor.memberId, meetingId),
    kind: meeting.kind,
    ordinal: meeting.number ?? 0,
    startsAt: startOf(meeting),
    place: { kk: meeting.placeKk ?? '', ru: meeting.placeRu ?? '' },
    running,
    person,
    mayCheckIn: running && (reason === 'notCheckedIn' || reason === 'left'),
    question: open && {
      ...titleOf(open, within),
      id: open.id,
      seats: open.seats,
      whole: open.whole,
      text: open.textKk !== null && open.textRu !== null ? { kk: open.textKk, ru: open.textRu } : null,
    },
    ahead,
    receipt,
    hand: here && admits(meeting.state, 'note-speech') ? await handOf({ okrugId, meetingId }, memberId, open) : null,
    last: last && summaryOf(last, within),
    counts: memberId !== '' && [meeting.chairId, meeting.secretaryId].includes(memberId),
  }
}
