import 'server-only'
import { fullName, named } from '@/lib/features/roll/identity/names'
import { standingAt } from '@/lib/features/roll/queries/standing'
import { db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { isId } from '@/lib/platform/db/id'
import type { MeetingRef } from '../schema'
import type { AttendeeView, PeoplePage, PeopleSearch } from '../views'
import { type Convened, electorateOf, startOf } from './electorate'

const peoplePerPage = 50

const shown = {
  select: {
    ...named.select,
    ...{ id: true, number: true, areaId: true },
    ...{ birthDate: true, exclusionReason: true, excludedFrom: true, excludedUntil: true },
  },
} as const
type Person = Prisma.CommunityMemberGetPayload<typeof shown>
type Stay = {
  memberId: string
  arrival: 'desk' | 'phone' | 'paper'
  channel: 'phone' | 'card' | null
  leftAt: Date | null
}

const attendee = (person: Person, stay: Stay | undefined, eligible: boolean): AttendeeView => ({
  memberId: person.id,
  number: person.number,
  name: fullName(person),
  eligible,
  stay: stay ? (stay.leftAt ? 'left' : 'here') : 'none',
  arrival: stay?.arrival ?? null,
  channel: stay?.channel ?? null,
})

/** These persons of the roll in the order of their names, with how they stand at this meeting. */
async function standing(meeting: Convened & { id: string }, memberIds: readonly string[]): Promise<AttendeeView[]> {
  const { okrugId, id: meetingId, areaId } = meeting
  const people = await db.communityMember.findMany({
    where: { okrugId, id: { in: [...memberIds] } },
    ...shown,
    orderBy: [{ surname: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
  })
  const [stays, { ids }] = await Promise.all([
    db.presence.findMany({
      where: { okrugId, meetingId, memberId: { in: people.map((person) => person.id) } },
      orderBy: { arrivedAt: 'asc' },
    }),
    electorateOf(db, meeting),
  ])
  const last = new Map(stays.map((stay) => [stay.memberId, stay]))
  const at = startOf(meeting)
  const may = (person: Person) =>
    ids ? ids.includes(person.id) : (!areaId || person.areaId === areaId) && standingAt(person, at) === 'eligible'
  // Who may take part first: of many namesakes the desk wants those.
  return people
    .map((person) => attendee(person, last.get(person.id), may(person)))
    .sort((a, b) => Number(b.eligible) - Number(a.eligible))
}

/** Who is in the hall by name, in the order of names, a page at a time, and how they came. */
async function peopleIn(okrugId: string, meetingId: string, page: number): Promise<PeoplePage> {
  const where = { okrugId, meetingId, leftAt: null }
  const [groups, total, rows] = await Promise.all([
    db.presence.groupBy({ by: ['arrival'], where, _count: true }),
    db.presence.count({ where }),
    db.presence.findMany({
      where,
      include: { member: shown },
      orderBy: [{ member: { surname: 'asc' } }, { member: { givenName: 'asc' } }, { memberId: 'asc' }],
      skip: (page - 1) * peoplePerPage,
      take: peoplePerPage,
    }),
  ])
  const arrivals = { desk: 0, phone: 0, paper: 0 }
  for (const { arrival, _count } of groups) arrivals[arrival] = _count
  return {
    data: rows.map((stay) => attendee(stay.member, stay, true)),
    arrivals,
    page,
    pages: Math.max(1, Math.ceil(total / peoplePerPage)),
  }
}

/** What the page of a desk keeps of its last look: the search's id, then what was typed. */
export const keptLook = ({ searchId, typed }: { searchId: string; typed: string }): string => `${searchId} ${typed}`

/** Whom the account's last look at this desk showed, as they stand now. */
async function lookOf(meeting: Convened & { id: string }, accountId: string, kept: string) {
  const [, id = '', typed = ''] = kept.match(/^(\S+) (.+)$/) ?? []
  if (!isId(id)) return null
  const { okrugId, id: meetingId } = meeting
  const search = await db.rollSearch.findUnique({ where: { okrugId_id: { okrugId, id }, accountId, meetingId } })
  return search && { typed, found: await standing(meeting, search.found) }
}

/** The desk of a gathering for whoever sits at it; null where the okrug has no such meeting. */
export async function peopleDesk(
  { okrugId, meetingId }: MeetingRef,
  accountId: string,
  asked: { kept: string; page?: string },
): Promise<PeopleSearch | null> {
  const meeting = await db.meeting.findUnique({ where: { okrugId_id: { okrugId, id: meetingId } } })
  if (!meeting) return null
  const page = Math.max(1, Math.min(Number(asked.page) || 1, 10_000))
  const [people, search] = await Promise.all([
    peopleIn(okrugId, meetingId, Math.trunc(page)),
    lookOf(meeting, accountId, asked.kept),
  ])
  return { people, search }
}
