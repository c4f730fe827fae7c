import 'server-only'
import { areaOf, whose } from '@/lib/features/meetings/queries/published'
import type { MeetingKind } from '@/lib/features/meetings/workflow'
import { findDistrict, findOkrug } from '@/lib/features/okrugs/queries'
import { actNumber } from '@/lib/features/protocols/minutes/number'
import { db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { almatyDate } from '@/lib/statute/civil-date'
import type { CalendarMeeting, FeedPlace, NewsKind, NewsMeeting, NewsView } from '../views'
import { calendarBearer } from './tickets'

/** How many entries a feed has; whoever reads it less often than that many things happen finds the rest on the pages. */
const mostNews = 50
/** How many days back a calendar reaches. */
const calendarPast = 366

/** An okrug or a district by its code, with the okrugs whose news it has; null when the classifier has no such place. */
export async function feedPlace(asked: { okrug: string } | { district: string }): Promise<FeedPlace | null> {
  if ('okrug' in asked) {
    const okrug = await findOkrug(asked.okrug)
    return okrug && { kato: okrug.kato, name: okrug.name, path: `/okrugs/${okrug.kato}`, okrugs: [okrug] }
  }
  const district = await findDistrict(asked.district)
  if (!district) return null
  const { kato, name, direct } = district
  return {
    kato,
    name,
    path: `/okrugs?district=${kato}`,
    okrugs: direct.map((one) => ({ kato: one.kato, name: one.name })),
  }
}

const agenda = { orderBy: { position: 'asc' }, select: { position: true, titleKk: true, titleRu: true } } as const
export const named = { include: { ...whose, agenda } } satisfies { include: Prisma.MeetingInclude }
type Row = Prisma.MeetingGetPayload<typeof named>

export function meetingOf(row: Row): NewsMeeting {
  const { id, okrugId, kind, number, startsAt, createdAt, placeKk, placeRu } = row
  const place = { kk: placeKk ?? '', ru: placeRu ?? '' }
  return { id, okrugId, kind, ordinal: number ?? 0, area: areaOf(row), startsAt: startsAt ?? createdAt, place }
}

const questionsOf = (row: Row) =>
  row.agenda.map(({ position, titleKk, titleRu }) => ({ position, title: { kk: titleKk, ru: titleRu } }))

async function notices(okrugId: Prisma.StringFilter): Promise<NewsView[]> {
  const where = { okrugId, publishedAt: { not: null } }
  const rows = await db.meeting.findMany({ where, ...named, orderBy: { publishedAt: 'desc' }, take: mostNews })
  return rows.map((row) => {
    const lines = (lang: 'kk' | 'ru') => questionsOf(row).map((one) => `${one.position}. ${one.title[lang]}`)
    const text = { kk: lines('kk').join('\n'), ru: lines('ru').join('\n') }
    const publishedAt = row.publishedAt ?? row.createdAt
    return { id: row.id, meeting: meetingOf(row), title: null, text, publishedAt, changedAt: row.changedAt }
  })
}

async function protocols(okrugId: Prisma.StringFilter): Promise<NewsView[]> {
  const where = { okrugId, signedAt: { not: null } }
  const include = { meeting: named }
  const rows = await db.protocol.findMany({ where, include, orderBy: { signedAt: 'desc' }, take: mostNews })
  return rows.map(({ meetingId: id, meeting, signedAt, draftedAt }) => {
    const number = actNumber(meeting)
    const at = signedAt ?? draftedAt
    return {
      id,
      meeting: meetingOf(meeting),
      title: null,
      text: { kk: number, ru: number },
      publishedAt: at,
      changedAt: at,
    }
  })
}

async function decisions(okrugId: Prisma.StringFilter): Promise<NewsView[]> {
  const where = { okrugId, publishedAt: { not: null } }
  const include = { meeting: named }
  const rows = await db.decision.findMany({ where, include, orderBy: { publishedAt: 'desc' }, take: mostNews })
  return rows.map(({ id, meeting, titleKk, titleRu, textKk, textRu, publishedAt, changedAt }) => ({
    id,
    meeting: meetingOf(meeting),
    title: { kk: titleKk, ru: titleRu },
    text: { kk: textKk, ru: textRu },
    publishedAt: publishedAt ?? changedAt,
    changedAt,
  }))
}

const readers = { notices, protocols, decisions } satisfies Record<NewsKind, unknown>

/** What became public last, the newest first. */
export const newsOf = ({ okrugs }: FeedPlace, kind: NewsKind): Promise<NewsView[]> =>
  readers[kind]({ in: okrugs.map((one) => one.kato) })

/** The meetings of a year back and all to come, of one body where asked: the assembly's sessions, gatherings or separate gatherings. */
export async function calendarOf({ okrugs }: FeedPlace, now: Date, kind?: MeetingKind): Promise<CalendarMeeting[]> {
  const from = new Date(now.getTime() - calendarPast * 86_400_000)
  const okrugId = { in: okrugs.map((one) => one.kato) }
  const where = { okrugId, kind, publishedAt: { not: null }, startsAt: { gte: from } }
  const rows = await db.meeting.findMany({ where, ...named, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] })
  return rows.map((row) => {
    const { state, closedAt, publishedAt, createdAt, changedAt } = row
    return {
      ...meetingOf(row),
      agenda: questionsOf(row),
      state,
      closedAt,
      publishedAt: publishedAt ?? createdAt,
      changedAt,
    }
  })
}

/**
 * The meetings a person may take part in, whose calendar this ticket is for: of their okrug's assembly while they hold a seat, gatherings, and the
 * separate gatherings of their own area. Null where we made no such ticket.
 */
export async function ownCalendar(
  text: string,
  now: Date,
): Promise<{ place: FeedPlace; meetings: CalendarMeeting[] } | null> {
  const member = (await calendarBearer(text))?.member
  const place = member && (await feedPlace({ okrug: member.okrugId }))
  if (!member || !place) return null
  const today = new Date(almatyDate(now))
  const seats = await db.assemblyMembership.count({
    where: { okrugId: member.okrugId, memberId: member.id, until: { gte: today }, endedOn: null },
  })
  const all = await calendarOf(place, now)
  const { okrugId, areaId } = member
  const where = { okrugId, kind: 'separateGathering' as const, areaId }
  const areas = areaId ? await db.meeting.findMany({ where, select: { id: true } }) : []
  const own = new Set(areas.map(({ id }) => id))
  const concerns = (one: CalendarMeeting) =>
    one.kind === 'session' ? seats > 0 : one.kind === 'gathering' || own.has(one.id)
  return { place, meetings: all.filter(concerns) }
}
