import 'server-only'
import { owedIn } from '@/lib/features/decisions/queries/owed'
import { materialsGate } from '@/lib/features/meetings/gates/materials'
import { type MeetingKind, type MeetingState, noticeRuleOf } from '@/lib/features/meetings/workflow'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { db } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import { almatyDate, type CivilDate, civilDate, startOfDay } from '@/lib/statute/civil-date'
import { quarterOf } from '@/lib/statute/quarter'
import { dueOn, type OpenMatters } from './due/terms'
import type { DueView } from './views'

/** Announced and not begun; begun and not over: a session that nobody closed is still to be held. */
const ahead = ['announced', 'materialsSent'] as const
const running = ['registration', 'open', 'chairElected', 'agenda', 'voting'] as const

/** The last day for the materials of a session that still waits for them: under NT-3 it may be the day of the notice (NT-2). */
function materialsDue(
  meeting: Parameters<typeof materialsGate>[0] & { kind: MeetingKind; state: MeetingState },
  now: Date,
) {
  if (meeting.kind !== 'session' || meeting.state !== 'announced') return null
  return civilDate(String(materialsGate(meeting, now).verdict.because.params.latest))
}

type Counted = { meetingId: string; of: MeetingKind; number: number; count: number }

/** A meeting that has had its notice has its number. */
const place = (meeting: { id: string; kind: MeetingKind; number: number | null }) => ({
  meetingId: meeting.id,
  of: meeting.kind,
  number: meeting.number ?? 0,
})

/** Everything that is due in an okrug at `now`, the soonest first. */
export async function dueIn(okrugId: string, now: Date): Promise<DueView[]> {
  const on = almatyDate(now)
  const [meetings, decisions, followed, held, assembly, isOff] = await Promise.all([
    db.meeting.findMany({
      where: {
        okrugId,
        state: { in: ['akimReview', 'districtReview', 'permitted', 'draft', ...ahead, ...running, 'closed'] },
      },
      include: { agenda: { include: { materials: { select: { addedAt: true } } } } },
    }),
    unsettled(okrugId),
    following(okrugId),
    sessionsSince(okrugId, quarterOf(on).first),
    db.assembly.count({ where: { okrugId } }),
    currentDaysOff(),
  ])
  const inState = (...states: string[]) => meetings.filter((meeting) => states.includes(meeting.state))
  const matters: OpenMatters = {
    requests: inState('akimReview').map((one) => ({
      meetingId: one.id,
      received: almatyDate(one.requestedAt ?? one.createdAt),
    })),
    initiatives: inState('districtReview').map((one) => ({
      meetingId: one.id,
      received: almatyDate(one.requestedAt ?? one.createdAt),
    })),
    drafts: inState('draft', 'permitted').flatMap((one) =>
      one.startsAt
        ? [{ meetingId: one.id, of: one.kind, meeting: almatyDate(one.startsAt), notice: noticeRuleOf(one.agenda) }]
        : [],
    ),
    announced: inState(...ahead, ...running).flatMap(({ startsAt, ...one }) =>
      startsAt
        ? [{ ...place(one), meeting: almatyDate(startsAt), materials: materialsDue({ ...one, startsAt }, now) }]
        : [],
    ),
    closed: inState('closed').flatMap((one) =>
      one.closedAt ? [{ ...place(one), closed: almatyDate(one.closedAt) }] : [],
    ),
    ...decisions,
    ...followed,
    held,
    assembly: assembly > 0,
  }
  return dueOn(matters, on, isOff)
}

/** Decisions that wait for the akim (DC-4), and answered ones whose result the members were not told (DC-5), by meeting and day. */
async function unsettled(okrugId: string): Promise<Pick<OpenMatters, 'underReview' | 'untold'>> {
  const rows = await db.decision.findMany({
    where: { okrugId, OR: [{ status: 'underReview' }, { reviewedAt: { not: null }, membersToldAt: null }] },
    select: { receivedAt: true, reviewedAt: true, meeting: { select: { id: true, kind: true, number: true } } },
  })
  const counted = <Key extends 'received' | 'reviewed'>(
    key: Key,
    dayOf: (row: (typeof rows)[number]) => Date | null,
  ) => {
    const groups = new Map<string, Counted & Record<Key, CivilDate>>()
    for (const row of rows) {
      const at = dayOf(row)
      if (!at) continue
      const day = almatyDate(at)
      const group = row.meeting.id + day
      const entry = { ...place(row.meeting), count: (groups.get(group)?.count ?? 0) + 1, [key]: day }
      groups.set(group, entry as typeof entry & Record<Key, CivilDate>)
    }
    return [...groups.values()]
  }
  return {
    underReview: counted('received', (row) => (row.reviewedAt ? null : row.receivedAt)),
    untold: counted('reviewed', (row) => row.reviewedAt),
  }
}

/** What the akim disagreed with and nobody took up yet (DC-6), and what is being carried out (DC-8). */
async function following(okrugId: string): Promise<Pick<OpenMatters, 'disputed' | 'planned'>> {
  const [disputed, plans] = await Promise.all([
    db.decision.findMany({ where: { okrugId, status: 'disagreed', reviewedAt: { not: null } } }),
    db.executionPlan.findMany({ where: { okrugId, decision: owedIn(okrugId) }, include: { decision: true } }),
  ])
  return {
    disputed: disputed.flatMap(({ id, titleKk: kk, titleRu: ru, reviewedAt }) =>
      reviewedAt ? [{ decisionId: id, title: { kk, ru }, disagreed: almatyDate(reviewedAt) }] : [],
    ),
    planned: plans.map(({ decisionId, due, decision }) => ({
      decisionId,
      title: { kk: decision.titleKk, ru: decision.titleRu },
      due: dayOf(due),
    })),
  }
}

/** The days, from `first` on, of sessions that took place: AS-4 counts no others, not even one that opened and failed. */
async function sessionsSince(okrugId: string, first: CivilDate): Promise<CivilDate[]> {
  const rows = await db.meeting.findMany({
    where: { okrugId, kind: 'session', openedAt: { gte: startOfDay(first) }, failedAt: null },
    select: { openedAt: true },
  })
  return rows.flatMap((row) => (row.openedAt ? [almatyDate(row.openedAt)] : []))
}
