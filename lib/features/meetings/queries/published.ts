import 'server-only'
import { actNumber } from '@/lib/features/protocols/minutes/number'
import { db } from '@/lib/platform/db/client'
import type { Meeting, Prisma } from '@/lib/platform/db/generated/client'
import { isId } from '@/lib/platform/db/id'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import { almatyDate, startOfDay } from '@/lib/statute/civil-date'
import { thawed } from '../verdicts/frozen'
import {
  type AgendaItemView,
  type FailureView,
  type MeetingPage,
  type MeetingSummary,
  type MeetingView,
  meetingsPerPage,
} from '../views'
import { type MeetingKind, type MeetingState, needsDraft } from '../workflow'

const ofOkrug = (okrugId: string) => ({ okrugId, publishedAt: { not: null } }) satisfies Prisma.MeetingWhereInput

/** The area whose residents meet, by name. */
export const whose = { area: { select: { nameKk: true, nameRu: true } } } satisfies Prisma.MeetingInclude
type Whose = Prisma.MeetingGetPayload<{ select: typeof whose }>

export const areaOf = ({ area }: Whose): Bilingual | null => area && { kk: area.nameKk, ru: area.nameRu }

const failureOf = (row: Meeting) => row.failure as unknown as FailureView | null

/** A session that failed after a registration with quorum has the quorum of its act. */
function summaryOf(row: Meeting & Whose): MeetingSummary {
  return {
    id: row.id,
    kind: row.kind,
    mode: row.mode,
    area: areaOf(row),
    number: actNumber(row),
    ordinal: row.number ?? 0,
    state: row.state,
    startsAt: row.startsAt ?? row.createdAt,
    place: { kk: row.placeKk ?? '', ru: row.placeRu ?? '' },
    quorum: failureOf(row)?.verdict ?? thawed(row.quorumVerdict),
    publishedAt: row.publishedAt ?? row.createdAt,
    changedAt: row.changedAt,
  }
}

/**
 * The next meeting that has its notice, today's or one under way before those to come, and the last one whose registration was closed. One
 * whose day went by without a registration is next no more.
 */
export async function aroundNow(
  okrugId: string,
  now: Date,
): Promise<{ next: MeetingSummary | null; last: MeetingSummary | null }> {
  const [next, last] = await Promise.all([
    db.meeting.findFirst({
      where: {
        ...ofOkrug(okrugId),
        closedAt: null,
        failedAt: null,
        OR: [{ startsAt: { gte: startOfDay(almatyDate(now)) } }, { registrationOpenedAt: { not: null } }],
      },
      include: whose,
      orderBy: { startsAt: 'asc' },
    }),
    db.meeting.findFirst({
      where: { ...ofOkrug(okrugId), registrationClosedAt: { not: null } },
      include: whose,
      orderBy: { startsAt: 'desc' },
    }),
  ])
  return { next: next && summaryOf(next), last: last && summaryOf(last) }
}

/** What every view of a meeting loads beside its row. */
export const shown = {
  ...whose,
  agenda: { orderBy: { position: 'asc' }, include: { materials: { orderBy: { addedAt: 'asc' } } } },
  overrides: { orderBy: { at: 'asc' } },
} satisfies Prisma.MeetingInclude
type Row = Prisma.MeetingGetPayload<{ include: typeof shown }>

export const itemOf = (item: Row['agenda'][number]): AgendaItemView => ({
  id: item.id,
  position: item.position,
  competence: item.competence,
  title: { kk: item.titleKk, ru: item.titleRu },
  draft: { kk: item.draftKk, ru: item.draftRu },
  pastDecisions: item.pastDecisions,
  elects: !needsDraft(item.competence),
  addedAtMeeting: item.addedAtMeeting,
  included: item.included,
  materials: item.materials.map(({ id, name, mediaType, size, addedAt }) => ({ id, name, mediaType, size, addedAt })),
})

const viewOf = (row: Row): MeetingView => ({
  ...summaryOf(row),
  initiated: row.initiatorId !== null,
  notice: { issuedAt: row.announcedAt ?? row.createdAt, channels: row.channels, verdict: thawed(row.noticeVerdict) },
  materials: row.materialsSentAt && { sentAt: row.materialsSentAt, verdict: thawed(row.materialsVerdict) },
  agenda: row.agenda.map(itemOf),
  overrides: row.overrides.map((one) => ({
    rule: one.rule,
    reason: { kk: one.reasonKk, ru: one.reasonRu },
    by: one.personName,
    at: one.at,
  })),
  failure: failureOf(row),
})

/** The okrug's published meetings, of one kind or state where asked, the latest first, a page of 50 from 1. */
export async function publishedMeetings(
  okrugId: string,
  page: number,
  only: { kind?: MeetingKind; state?: MeetingState; AND?: Prisma.MeetingWhereInput } = {},
): Promise<MeetingPage> {
  const where = { ...ofOkrug(okrugId), ...only }
  const [rows, total] = await Promise.all([
    db.meeting.findMany({
      where,
      include: shown,
      orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * meetingsPerPage,
      take: meetingsPerPage,
    }),
    db.meeting.count({ where }),
  ])
  return { data: rows.map(viewOf), total, page }
}

/** One published meeting with its notice, agenda, materials, overrides and, where it failed, its act; or null. */
export async function publishedMeeting(okrugId: string, id: string): Promise<MeetingView | null> {
  if (!isId(id)) return null
  const row = await db.meeting.findFirst({ where: { ...ofOkrug(okrugId), id }, include: shown })
  return row && viewOf(row)
}
