import 'server-only'
import { signsIn } from '@/lib/features/accounts/queries/linked'
import { akimOf } from '@/lib/features/accounts/queries/roles'
import { type ConductFacts, nextStep } from '@/lib/features/meetings/conduct/next-step'
import { attendanceOf } from '@/lib/features/meetings/queries/attendance'
import { electorateOf } from '@/lib/features/meetings/queries/electorate'
import { floorOf } from '@/lib/features/meetings/queries/floor'
import { isDoubted } from '@/lib/features/meetings/queries/vouching'
import { lawOn, thawed } from '@/lib/features/meetings/verdicts/frozen'
import type { AttendanceView } from '@/lib/features/meetings/views'
import { fullName, named } from '@/lib/features/roll/identity/names'
import { db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { agendaItem } from '@/lib/statute/majority'
import { type CardCount, tally } from '@/lib/statute/tally'
import { cardsIn, cardsRaised, talliesOf } from '../ballots/tallies'
import type { ElectionsView, HallItem, HallView, MotionView, SectorView, SpeechView } from '../views'
import { frozenCards, frozenCount, resultOf } from '../workflow'
import { electionsAt } from './elected'
import { isOpen } from './locked'

const unanswered = { closedAt: null, withdrawnAt: null }
const shown = {
  chair: named,
  secretary: named,
  agenda: { orderBy: { position: 'asc' }, include: { decision: { select: { number: true } } } },
  motions: {
    orderBy: { openedAt: 'asc' },
    include: {
      candidate: named,
      // What is closed stands in its own row; only of the open question it is read who said what.
      votes: { where: { motion: unanswered }, select: { memberId: true, choice: true } },
      tallies: { where: { motion: unanswered } },
    },
  },
  speeches: { where: { state: 'done' }, orderBy: { at: 'asc' }, include: { member: named, invitee: true } },
} satisfies Prisma.MeetingInclude
type Row = Prisma.MeetingGetPayload<{ include: typeof shown }>
type MotionRow = Row['motions'][number]

/** What settles an item: a decision, in a gathering also an election. */
const settling = new Set<MotionRow['kind']>(['decision', 'delegate', 'seat'])

/** How far the cards of an open question are counted; nothing where nobody holds one. */
function sectorsOf(motion: MotionRow, attendance: AttendanceView, sectors: number): SectorView[] {
  const held = attendance.people.cards > 0 || motion.tallies.length > 0
  if (attendance.kind === 'session' || !isOpen(motion) || !held) return []
  return talliesOf(sectors, motion.tallies).map((tally) => ({
    ...tally,
    entries: motion.tallies
      .filter((entry) => entry.sector === tally.sector)
      .map(({ accountId, for: yes, against, abstain }) => ({ accountId, for: yes, against, abstain })),
  }))
}

/** An open question is counted as if it were closed now, as far as its cards are in; a closed one says what was frozen in it. */
function countOf(motion: MotionRow, attendance: AttendanceView, raised: CardCount | null, base: number) {
  const { kind, votes } = motion
  const said = votes.map((vote) => ({ voter: vote.memberId, choice: vote.choice }))
  const { voters, present } = attendance.people
  const cards = raised ?? { for: 0, against: 0, abstain: 0 }
  const people = Math.max(present, voters.length + cardsIn(cards))
  const count = motion.closedAt ? frozenCount(motion) : tally(voters, said, people, cards)
  const eligible = motion.eligible ?? base
  const { verdict } = resultOf(lawOn(attendance.startsAt).norms, { kind, of: attendance.kind }, { eligible, count })
  return { count, needed: verdict.required ?? 0 }
}

function motionView(
  motion: MotionRow,
  attendance: AttendanceView,
  hall: { sectors: number; eligible: number },
): MotionView {
  const sectors = sectorsOf(motion, attendance, hall.sectors)
  const cards = motion.closedAt ? frozenCards(motion) : sectors.length > 0 ? cardsRaised(sectors) : null
  const { count, needed } = countOf(motion, attendance, cards, hall.eligible)
  const frozen = thawed(motion.verdict)
  const { textKk, textRu } = motion
  return {
    id: motion.id,
    kind: motion.kind,
    itemId: motion.itemId,
    candidateId: motion.candidateId,
    candidate: motion.candidate && fullName(motion.candidate),
    seats: motion.seats,
    whole: motion.whole,
    text: textKk !== null && textRu !== null ? { kk: textKk, ru: textRu } : null,
    state: motion.closedAt ? 'closed' : motion.withdrawnAt ? 'withdrawn' : 'open',
    count,
    cards,
    sectors,
    choices: Object.fromEntries(motion.votes.map((vote) => [vote.memberId, vote.choice])),
    needed: frozen ? (frozen.required ?? 0) : needed,
    verdict: frozen,
    adopted: motion.adopted,
    casting: motion.castingVote,
  }
}

const speechView = (speech: Row['speeches'][number]): SpeechView => ({
  id: speech.id,
  itemId: speech.itemId,
  speaker: speech.member ? fullName(speech.member) : (speech.invitee?.name ?? ''),
  kind: speech.kind,
  summary: { kk: speech.summaryKk, ru: speech.summaryRu },
})

const tieIn = (motions: MotionView[]) => motions.find((one) => one.state === 'closed' && one.adopted === null)

/** The question closed last, whatever order they were put in. */
function lastOf(rows: MotionRow[], views: MotionView[]): MotionView | null {
  const closed = rows.filter((row) => row.closedAt).sort((a, b) => Number(b.closedAt) - Number(a.closedAt))
  return views.find((view) => view.id === closed[0]?.id) ?? null
}

/** Whether an item was put and answered. The assembly's composition is so only once its seats are filled, unless the meeting went on. */
function isVoted(item: HallItem, items: HallItem[], choosing: ElectionsView | null): boolean {
  const answered = (one: HallItem) => one.motions.some((put) => settling.has(put.kind) && put.adopted !== null)
  if (!answered(item)) return false
  if (choosing?.elects !== 'seat' || item.competence !== 'assemblyComposition') return true
  const full = choosing.limit !== null && choosing.elected.length >= choosing.limit
  return full || items.some((later) => later.position > item.position && answered(later))
}

function stepOf(
  row: Row,
  attendance: AttendanceView,
  motions: MotionView[],
  { items, choosing, paused }: { items: HallItem[]; choosing: ElectionsView | null; paused: boolean },
) {
  const here = new Set(attendance.seats.filter((seat) => seat.here).map((seat) => seat.memberId))
  const facts: ConductFacts = {
    kind: row.kind,
    state: row.state,
    registrationClosed: attendance.result !== null,
    quorum: attendance.quorum.holds,
    begun: attendance.begun,
    over: attendance.over,
    paused,
    chairId: row.chairId,
    secretaryId: row.secretaryId,
    chairPresent: here.has(row.chairId ?? ''),
    openMotionId: motions.find((one) => one.state === 'open')?.id ?? null,
    tiedMotionId: tieIn(motions)?.id ?? null,
    items: items.map((item) => ({ id: item.id, included: item.included, voted: isVoted(item, items, choosing) })),
  }
  return { next: nextStep(facts), chairHere: facts.chairPresent }
}

/** The meeting as its operator sees it; null before its notice or where the okrug has no such meeting. */
export async function hallOf(okrugId: string, meetingId: string, now: Date): Promise<HallView | null> {
  const attendance = await attendanceOf(okrugId, meetingId, now)
  const row =
    attendance && (await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: meetingId } }, include: shown }))
  if (!row) return null
  const { count: eligible } = await electorateOf(db, row)
  const motions = row.motions.map((motion) => motionView(motion, attendance, { sectors: row.sectors, eligible }))
  const speeches = row.speeches.map(speechView)
  const items: HallItem[] = row.agenda.map((item) => ({
    id: item.id,
    position: item.position,
    competence: item.competence,
    title: { kk: item.titleKk, ru: item.titleRu },
    draft: { kk: item.draftKk, ru: item.draftRu },
    addedAtMeeting: item.addedAtMeeting,
    pastDecisions: item.pastDecisions,
    included: item.included,
    motions: motions.filter((motion) => motion.itemId === item.id),
    decision: item.decision?.number ?? null,
    speeches: speeches.filter((speech) => speech.itemId === item.id),
  }))
  const composes = row.agenda.some((item) => item.competence === 'assemblyComposition')
  const choosing = await electionsAt(db, { ...row, composes })
  const { chair, chairId, secretary, secretaryId } = row
  const floor = await floorOf(db, { okrugId, meetingId })
  const paused = floor.pausedSince !== null
  const { next, chairHere } = stepOf(row, attendance, motions, { items, choosing, paused })
  const chairSignsIn = chairId !== null && (await signsIn(db, okrugId, chairId)) && !(await isDoubted(db, row, chairId))
  return {
    attendance,
    openedBy: row.openedBy,
    akim: row.openedBy ? null : await akimOf(okrugId, now),
    chair:
      chair && chairId ? { memberId: chairId, name: fullName(chair), here: chairHere, signsIn: chairSignsIn } : null,
    secretary: secretary && secretaryId ? { memberId: secretaryId, name: fullName(secretary) } : null,
    current: motions.find((one) => one.state === 'open') ?? tieIn(motions) ?? null,
    neededForItem: agendaItem(lawOn(attendance.startsAt).norms, { seats: eligible, for: 0 }).required ?? 0,
    elections: motions.filter((motion) => motion.itemId === null),
    choosing,
    items,
    floor,
    last: lastOf(row.motions, motions),
    next,
  }
}
