import 'server-only'
import { countingSeats } from '@/lib/features/assemblies/queries/seats'
import { fullName } from '@/lib/features/roll/identity/names'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { db } from '@/lib/platform/db/client'
import type { Meeting } from '@/lib/platform/db/generated/client'
import { isId } from '@/lib/platform/db/id'
import { almatyDate } from '@/lib/statute/civil-date'
import { gatesOf } from '../gates/list'
import { stagesOf } from '../gates/stages'
import type { DeskMeeting, DeskMeetingLine } from '../views'
import { admitsOf, competencesOf, type MeetingState, steps } from '../workflow'
import { electorateOf } from './electorate'
import { findInitiative } from './initiatives'
import { areaOf, itemOf, shown, whose } from './published'

const placeOf = ({ placeKk, placeRu }: Meeting) =>
  placeKk || placeRu ? { kk: placeKk ?? '', ru: placeRu ?? '' } : null

/** When a meeting reached each of its stages. */
const reachedIn = (row: Meeting): Partial<Record<MeetingState, Date | null>> => ({
  requested: row.createdAt,
  signatures: row.createdAt,
  districtReview: row.requestedAt,
  permitted: row.acceptedAt,
  refused: row.acceptedAt,
  withdrawn: row.changedAt,
  akimReview: row.requestedAt,
  draft: row.acceptedAt ?? (row.requestReasonKk === null ? row.createdAt : null),
  announced: row.announcedAt,
  materialsSent: row.materialsSentAt,
  registration: row.registrationOpenedAt,
  open: row.openedAt,
  failed: row.failedAt,
  closed: row.closedAt,
})

/** One meeting of an okrug as its office sees it at `now`, with every gate on its way; null when there is none. */
export async function deskMeeting(okrugId: string, id: string, now: Date): Promise<DeskMeeting | null> {
  if (!isId(id)) return null
  const row = await db.meeting.findUnique({
    where: { okrugId_id: { okrugId, id } },
    include: { ...shown, signatures: { orderBy: { at: 'asc' } } },
  })
  if (!row) return null
  const [seats, isOff, decisions, electorate, initiative] = await Promise.all([
    countingSeats(db, okrugId, almatyDate(now)),
    currentDaysOff(),
    db.decision.count({ where: { okrugId, meetingId: { not: id } } }),
    row.kind !== 'session' && row.startsAt ? electorateOf(db, row) : null,
    row.initiatorId ? findInitiative(okrugId, id, now) : null,
  ])
  const signatories = row.signatures.flatMap(({ memberId }) => {
    const seat = seats.find((one) => one.memberId === memberId)
    if (!seat) return []
    return [{ seat: seat.seat, memberId, name: fullName(seat.member) }]
  })
  const agenda = row.agenda.map(itemOf)
  const overrides = row.overrides.map(({ rule, reasonKk, reasonRu, personName, at }) => {
    return { rule, reason: { kk: reasonKk, ru: reasonRu }, by: personName, at }
  })
  const signed = initiative ? row.signatures.length : signatories.length
  const facts = { eligible: electorate?.count ?? seats.length, signed, pastDecisions: decisions > 0 }
  return {
    id,
    kind: row.kind,
    mode: row.mode,
    area: areaOf(row),
    state: row.state,
    ordinal: row.number,
    startsAt: row.startsAt,
    place: placeOf(row),
    request:
      row.requestReasonKk === null || initiative
        ? null
        : {
            reason: { kk: row.requestReasonKk, ru: row.requestReasonRu ?? '' },
            submittedAt: row.requestedAt,
            signatories,
          },
    initiative,
    notice: row.announcedAt && { issuedAt: row.announcedAt, channels: row.channels },
    agenda,
    competences: competencesOf[row.kind],
    overrides,
    gates: gatesOf({ ...row, ...facts, agenda, overrides }, now, isOff),
    stages: stagesOf({ ...row, byMembers: row.requestReasonKk !== null }, reachedIn(row)),
    admits: steps.filter((step) => admitsOf(row, step)),
    changedAt: row.changedAt,
  }
}

/** All meetings of an okrug for its desk: those without a day first, then the latest first. */
export async function deskMeetings(okrugId: string): Promise<DeskMeetingLine[]> {
  const rows = await db.meeting.findMany({
    where: { okrugId },
    include: { ...whose, _count: { select: { agenda: true } } },
    orderBy: [{ startsAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
  })
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    area: areaOf(row),
    state: row.state,
    ordinal: row.number,
    startsAt: row.startsAt,
    place: placeOf(row),
    questions: row._count.agenda,
    createdAt: row.createdAt,
    byMembers: row.requestReasonKk !== null,
  }))
}

/** Where the okrug's last announced meeting was to be held: most often the next one's place too. */
export async function lastPlace(okrugId: string): Promise<DeskMeeting['place']> {
  const where = { okrugId, announcedAt: { not: null } }
  const row = await db.meeting.findFirst({ where, orderBy: { announcedAt: 'desc' } })
  return row && placeOf(row)
}

/** Sessions that members of the okrug's assembly asked for, the latest first. */
export async function memberRequests(okrugId: string): Promise<DeskMeetingLine[]> {
  const all = await deskMeetings(okrugId)
  return all
    .filter((meeting) => meeting.byMembers && meeting.kind === 'session')
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
}
