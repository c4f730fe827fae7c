import 'server-only'
import { type ConductFacts, nextStep } from '@/lib/features/meetings/conduct/next-step'
import { attendanceOf } from '@/lib/features/meetings/queries/attendance'
import { fullName } from '@/lib/features/meetings/queries/attendees'
import { lawOn, thawed } from '@/lib/features/meetings/verdicts/frozen'
import type { AttendanceView } from '@/lib/features/meetings/views'
import { db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { agendaItem } from '@/lib/statute/majority'
import { tally } from '@/lib/statute/tally'
import type { HallItem, HallView, MotionView, SpeechView } from '../views'
import { resultOf } from '../workflow'
import { isOpen } from './locked'

const named = { select: { member: { select: { surname: true, givenName: true, patronymic: true } } } } as const
const shown = {
  chair: named,
  secretary: named,
  agenda: { orderBy: { position: 'asc' }, include: { decision: { select: { number: true } } } },
  motions: { orderBy: { openedAt: 'asc' }, include: { candidate: named, votes: true } },
  speeches: { orderBy: { at: 'asc' }, include: { membership: named, invitee: true } },
} satisfies Prisma.MeetingInclude
type Row = Prisma.MeetingGetPayload<{ include: typeof shown }>
type MotionRow = Row['motions'][number]

/** An open question is counted as if it were closed now; a closed one says what was frozen in it. */
function countOf(motion: MotionRow, attendance: AttendanceView) {
  const present = attendance.seats.filter((seat) => seat.here).map((seat) => seat.membershipId)
  const votes = motion.votes.map((vote) => ({ voter: vote.membershipId, choice: vote.choice }))
  const seats = motion.seats ?? attendance.seats.length
  const count = tally(motion.closedAt ? motion.presentIds : present, votes)
  const { verdict } = resultOf(lawOn(attendance.startsAt).norms, motion.kind, { seats, count })
  return { count, needed: verdict.required ?? 0 }
}

function motionView(motion: MotionRow, attendance: AttendanceView): MotionView {
  const { count, needed } = countOf(motion, attendance)
  const frozen = thawed(motion.verdict)
  const { textKk, textRu } = motion
  return {
    id: motion.id,
    kind: motion.kind,
    itemId: motion.itemId,
    candidate: motion.candidate && fullName(motion.candidate.member),
    text: textKk !== null && textRu !== null ? { kk: textKk, ru: textRu } : null,
    state: motion.closedAt ? 'closed' : motion.withdrawnAt ? 'withdrawn' : 'open',
    count: motion.closedAt
      ? {
          present: motion.presentIds.length,
          for: motion.votesFor ?? 0,
          against: motion.votesAgainst ?? 0,
          abstain: motion.abstained ?? 0,
          notVoting: motion.notVoting ?? 0,
        }
      : count,
    choices: isOpen(motion) ? Object.fromEntries(motion.votes.map((vote) => [vote.membershipId, vote.choice])) : {},
    needed: frozen ? (frozen.required ?? 0) : needed,
    verdict: frozen,
    adopted: motion.adopted,
    casting: motion.castingVote,
  }
}

const speechView = (speech: Row['speeches'][number]): SpeechView => ({
  id: speech.id,
  itemId: speech.itemId,
  speaker: speech.membership ? fullName(speech.membership.member) : (speech.invitee?.name ?? ''),
  kind: speech.kind,
  summary: { kk: speech.summaryKk, ru: speech.summaryRu },
})

const tieIn = (motions: MotionView[]) => motions.find((one) => one.state === 'closed' && one.adopted === null)

function stepOf(row: Row, attendance: AttendanceView, motions: MotionView[], items: HallItem[]) {
  const here = new Set(attendance.seats.filter((seat) => seat.here).map((seat) => seat.membershipId))
  const facts: ConductFacts = {
    state: row.state,
    registrationClosed: attendance.result !== null,
    quorum: attendance.quorum.holds,
    begun: attendance.begun,
    chairId: row.chairId,
    secretaryId: row.secretaryId,
    chairPresent: here.has(row.chairId ?? ''),
    openMotionId: motions.find((one) => one.state === 'open')?.id ?? null,
    tiedMotionId: tieIn(motions)?.id ?? null,
    items: items.map(({ id, included, motions: put }) => ({
      id,
      included,
      voted: put.some((one) => one.kind === 'decision' && one.adopted !== null),
    })),
  }
  return { next: nextStep(facts), chairHere: facts.chairPresent }
}

/** The session as its operator sees it; null before its notice or where the okrug has no such meeting. */
export async function hallOf(okrugId: string, meetingId: string, now: Date): Promise<HallView | null> {
  const attendance = await attendanceOf(okrugId, meetingId, now)
  const row =
    attendance && (await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: meetingId } }, include: shown }))
  if (!row) return null
  const motions = row.motions.map((motion) => motionView(motion, attendance))
  const speeches = row.speeches.map(speechView)
  const items: HallItem[] = row.agenda.map((item) => ({
    id: item.id,
    position: item.position,
    title: { kk: item.titleKk, ru: item.titleRu },
    draft: { kk: item.draftKk, ru: item.draftRu },
    addedAtMeeting: item.addedAtMeeting,
    included: item.included,
    motions: motions.filter((motion) => motion.itemId === item.id),
    decision: item.decision?.number ?? null,
    speeches: speeches.filter((speech) => speech.itemId === item.id),
  }))
  const { next, chairHere } = stepOf(row, attendance, motions, items)
  const { chair, chairId, secretary, secretaryId } = row
  return {
    attendance,
    openedBy: row.openedBy,
    chair: chair && chairId ? { membershipId: chairId, name: fullName(chair.member), here: chairHere } : null,
    secretary: secretary && secretaryId ? { membershipId: secretaryId, name: fullName(secretary.member) } : null,
    current: motions.find((one) => one.state === 'open') ?? tieIn(motions) ?? null,
    neededForItem:
      agendaItem(lawOn(attendance.startsAt).norms, { seats: attendance.seats.length, for: 0 }).required ?? 0,
    elections: motions.filter((motion) => motion.kind === 'chair' || motion.kind === 'secretary'),
    items,
    next,
  }
}
