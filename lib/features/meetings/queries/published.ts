import 'server-only'
import { actNumber } from '@/lib/features/protocols/minutes/number'
import { db } from '@/lib/platform/db/client'
import type { Meeting, Prisma } from '@/lib/platform/db/generated/client'
import { thawed } from '../verdicts/frozen'
import {
  type AgendaItemView,
  type FailureView,
  type MeetingPage,
  type MeetingSummary,
  type MeetingView,
  meetingsPerPage,
} from '../views'

const ofOkrug = (okrugId: string) => ({ okrugId, publishedAt: { not: null } }) satisfies Prisma.MeetingWhereInput

function summaryOf(row: Meeting): MeetingSummary {
  return {
    id: row.id,
    kind: row.kind,
    number: actNumber(row.okrugId, row.year, row.number),
    ordinal: row.number ?? 0,
    state: row.state,
    startsAt: row.startsAt ?? row.createdAt,
    place: { kk: row.placeKk ?? '', ru: row.placeRu ?? '' },
    quorum: thawed(row.quorumVerdict),
    publishedAt: row.publishedAt ?? row.createdAt,
    changedAt: row.changedAt,
  }
}

/** The next meeting that has its notice and is not over, and the last one whose registration was closed. */
export async function aroundNow(
  okrugId: string,
): Promise<{ next: MeetingSummary | null; last: MeetingSummary | null }> {
  const [next, last] = await Promise.all([
    db.meeting.findFirst({
      where: { ...ofOkrug(okrugId), closedAt: null, failedAt: null },
      orderBy: { startsAt: 'asc' },
    }),
    db.meeting.findFirst({
      where: { ...ofOkrug(okrugId), registrationClosedAt: { not: null } },
      orderBy: { startsAt: 'desc' },
    }),
  ])
  return { next: next && summaryOf(next), last: last && summaryOf(last) }
}

/** What every view of a meeting loads beside its row. */
export const shown = {
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
  addedAtMeeting: item.addedAtMeeting,
  included: item.included,
  materials: item.materials.map(({ id, name, mediaType, size, addedAt }) => ({ id, name, mediaType, size, addedAt })),
})

const viewOf = (row: Row): MeetingView => ({
  ...summaryOf(row),
  notice: { issuedAt: row.announcedAt ?? row.createdAt, channels: row.channels, verdict: thawed(row.noticeVerdict) },
  materials: row.materialsSentAt && { sentAt: row.materialsSentAt, verdict: thawed(row.materialsVerdict) },
  agenda: row.agenda.map(itemOf),
  overrides: row.overrides.map((one) => ({
    rule: one.rule,
    reason: { kk: one.reasonKk, ru: one.reasonRu },
    by: one.personName,
    at: one.at,
  })),
  failure: row.failure as unknown as FailureView | null,
})

/** The okrug's published meetings, the latest first, a page of 50 from 1. */
export async function publishedMeetings(okrugId: string, page: number): Promise<MeetingPage> {
  const where = ofOkrug(okrugId)
  const [rows, total] = await Promise.all([
    db.meeting.findMany({
      where,
      include: shown,
      orderBy: { startsAt: 'desc' },
      skip: (page - 1) * meetingsPerPage,
      take: meetingsPerPage,
    }),
    db.meeting.count({ where }),
  ])
  return { data: rows.map(viewOf), total, page }
}

/** One published meeting with its notice, agenda, materials, overrides and, where it failed, its act; or null. */
export async function publishedMeeting(okrugId: string, id: string): Promise<MeetingView | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const row = await db.meeting.findFirst({ where: { ...ofOkrug(okrugId), id }, include: shown })
  return row && viewOf(row)
}
