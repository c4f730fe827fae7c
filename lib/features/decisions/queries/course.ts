import 'server-only'
import { actNumber } from '@/lib/features/protocols/minutes/number'
import { fullName, named } from '@/lib/features/roll/identity/names'
import { currentDaysOff } from '@/lib/platform/calendar/days-off'
import { db } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { isId } from '@/lib/platform/db/id'
import { almatyDate, daysBetween } from '@/lib/statute/civil-date'
import { type DeadlineVerdict, discussionTerm, workingDayTerm } from '@/lib/statute/deadlines'
import { normsAt } from '@/lib/statute/norms'
import type { DaysOff } from '@/lib/statute/terms'
import type { Verdict } from '@/lib/statute/verdict'
import { type Milestones, threadOf } from '../course/thread'
import type { CourseView, DistrictReviewView, ExecutionView, LetterView, RunningTerm } from '../views'
import { admits, allowedIn, isBinding, overall, type Step } from '../workflow'
import { shown, viewOf } from './published'

const numbered = { select: { id: true, kind: true, year: true, number: true, startsAt: true } } as const

const whole = {
  ...shown,
  meeting: {
    select: {
      ...shown.meeting.select,
      requestedAt: true,
      requestReasonKk: true,
      announcedAt: true,
      okrug: { select: { nameKk: true, nameRu: true } },
    },
  },
  item: {
    select: { reconsiders: { select: { id: true, okrugId: true, number: true, reviewedAt: true, meeting: numbered } } },
  },
  districtReview: true,
  plan: true,
  responsible: { orderBy: { position: 'asc' } },
  steps: { orderBy: { position: 'asc' }, include: { evidence: { orderBy: { addedAt: 'asc' } } } },
  reports: { orderBy: { at: 'asc' } },
  hearings: {
    where: { meeting: { protocol: { signedAt: { not: null } } } },
    include: {
      meeting: {
        select: { ...numbered.select, chairId: true, chair: named, protocol: { select: { signedAt: true } } },
      },
    },
    orderBy: { at: 'asc' },
  },
  rediscussions: {
    where: { meeting: { announcedAt: { not: null } } },
    include: {
      decision: { select: { id: true, number: true, textKk: true, textRu: true, publishedAt: true, adoptedAt: true } },
      meeting: {
        select: {
          ...numbered.select,
          announcedAt: true,
          failedAt: true,
          protocol: { select: { signedAt: true } },
        },
      },
    },
    orderBy: { createdAt: 'asc' },
  },
} satisfies Prisma.DecisionInclude
type Row = Prisma.DecisionGetPayload<{ include: typeof whole }>

function reviewOf({ districtReview: row }: Row): DistrictReviewView | null {
  if (!row) return null
  const { ruling, reasonsKk: kk, reasonsRu: ru, resolvedAt: at, resolvedBy: by } = row
  const decided = ruling && kk && ru && at && by
  return {
    session: { number: row.sessionNumber, on: dayOf(row.sessionOn) },
    discussion: row.discussionKk && row.discussionRu ? { kk: row.discussionKk, ru: row.discussionRu } : null,
    recordedAt: row.recordedAt,
    ruling: decided ? { ruling, reasons: { kk, ru }, at, by, verdict: row.verdict as unknown as Verdict } : null,
  }
}

function executionOf(row: Row, now: Date): ExecutionView | null {
  if (!row.plan) return null
  const due = dayOf(row.plan.due)
  return {
    due,
    daysLeft: row.status === 'done' ? null : daysBetween(almatyDate(now), due),
    percent: overall(row.steps.map((step) => step.percent)),
    persons: row.responsible.map((one) => ({ name: one.name, office: { kk: one.officeKk, ru: one.officeRu } })),
    steps: row.steps.map(({ id, position, titleKk, titleRu, percent, evidence }) => ({
      id,
      position,
      title: { kk: titleKk, ru: titleRu },
      percent,
      evidence: evidence.map(({ addedAt: at, id, kind, name, mediaType, size }) => {
        return { id, kind, name, mediaType, size, at }
      }),
    })),
  }
}

/** A plan may be put right until somebody has reported by it, brought a picture, or a session heard of it. */
const isBegun = ({ plan, reports, steps, hearings }: Row): boolean =>
  plan !== null &&
  (reports.length > 0 ||
    steps.some(({ evidence }) => evidence.length > 0) ||
    hearings.some(({ at }) => at >= plan.plannedAt))

/** What may be done with a decision now, as the commands would say. */
const admittedBy = (row: Row): Step[] =>
  (Object.keys(allowedIn) as Step[])
    .filter((step) => admits(row.status, step))
    .filter((step) => step !== 'plan-execution' || (isBinding(row.status, row.districtReview?.ruling) && !isBegun(row)))

const lettersOf = ({ okrugId, hearings }: Row): LetterView[] =>
  hearings.flatMap(({ meetingId, meeting, outcome, noteKk, noteRu, failure, letterAt }) =>
    failure === null || !meeting.startsAt
      ? []
      : [
          {
            meetingId,
            number: actNumber({ okrugId, ...meeting }),
            startsAt: meeting.startsAt,
            chairId: meeting.chairId,
            chair: meeting.chair ? fullName(meeting.chair) : '',
            outcome,
            note: { kk: noteKk, ru: noteRu },
            failure,
            sentAt: letterAt,
          },
        ],
  )

/** DC-6, DC-7: the term that runs while a decision is in dispute; where the session's day is fixed, that day. */
function termOf(row: Row, now: Date, isOff: DaysOff): RunningTerm | null {
  const on = almatyDate(now)
  const running = (verdict: DeadlineVerdict) => ({ verdict, due: verdict.due, daysLeft: daysBetween(on, verdict.due) })
  const from = row.reviewedAt && almatyDate(row.reviewedAt)
  if (from && row.status === 'disagreed') return running(discussionTerm(normsAt(from), 'DC-6', { from, on }))
  // The notice of the rediscussion does not end the term: its day keeps it, or not.
  const again = row.rediscussions.find(({ meeting }) => !meeting.failedAt && !meeting.protocol?.signedAt)?.meeting
  if (from && row.status === 'rediscussion' && again?.startsAt)
    return running(discussionTerm(normsAt(from), 'DC-6', { from, on: almatyDate(again.startsAt) }))
  const recorded = row.districtReview?.recordedAt
  if (recorded && row.status === 'maslikhatDiscussion') {
    const day = almatyDate(recorded)
    return running(workingDayTerm(normsAt(day), 'DC-7', { from: day, on }, isOff))
  }
  return from && (row.status === 'unresolved' || row.status === 'maslikhatDiscussion')
    ? running(discussionTerm(normsAt(from), 'DC-7', { from, on }))
    : null
}

/** What the thread is told from: only what is public. */
function milestonesOf(row: Row): Milestones {
  const { okrugId, item, meeting, plan } = row
  const origin = item.reconsiders
  return {
    origin: origin?.reviewedAt
      ? {
          id: origin.id,
          number: `${actNumber({ ...origin, ...origin.meeting })}/${origin.number}`,
          at: origin.reviewedAt,
        }
      : null,
    requestedAt: meeting.requestReasonKk === null ? null : meeting.requestedAt,
    announcedAt: meeting.announcedAt,
    toldAt: row.membersToldAt,
    plan: plan && { at: plan.plannedAt, due: dayOf(plan.due) },
    scheduledAt: row.districtReview?.scheduledAt ?? null,
    reports: row.reports.map(({ at, percent, by, textKk, textRu }) => {
      return { at, percent, by, text: { kk: textKk, ru: textRu } }
    }),
    evidence: row.steps.flatMap(({ position, evidence }) => evidence.map(({ addedAt: at }) => ({ at, position }))),
    hearings: row.hearings.map(({ outcome, meeting, meetingId, noteKk, noteRu, failure, letterAt, letterBy, at }) => ({
      meetingId,
      number: actNumber({ okrugId, ...meeting }),
      at: meeting.protocol?.signedAt ?? at,
      outcome,
      note: { kk: noteKk, ru: noteRu },
      failure,
      letter: letterAt && { at: letterAt, by: letterBy ?? '' },
    })),
    rediscussions: row.rediscussions.map(({ meeting, decision }) => ({
      meetingId: meeting.id,
      number: actNumber({ okrugId, ...meeting }),
      announcedAt: meeting.announcedAt ?? row.changedAt,
      failedAt: meeting.failedAt,
      signedAt: meeting.protocol?.signedAt ?? null,
      outcome: decision?.publishedAt
        ? {
            id: decision.id,
            number: `${actNumber({ okrugId, ...meeting })}/${decision.number}`,
            kept: decision.textKk === row.textKk && decision.textRu === row.textRu,
          }
        : null,
    })),
  }
}

/** A published decision of an okrug with all that led to it and followed from it at `now`; null where there is none of this id. */
export async function courseOf(okrugId: string, id: string, now: Date): Promise<CourseView | null> {
  if (!isId(id)) return null
  const row = await db.decision.findFirst({ where: { okrugId, id, publishedAt: { not: null } }, include: whole })
  if (!row) return null
  const decision = viewOf(row, now)
  const review = reviewOf(row)
  const facts = milestonesOf(row)
  const { okrug } = row.meeting
  return {
    okrug: { kk: okrug.nameKk, ru: okrug.nameRu },
    decision,
    origin: facts.origin && { id: facts.origin.id, number: facts.origin.number },
    review,
    execution: executionOf(row, now),
    admits: admittedBy(row),
    letters: lettersOf(row),
    term: termOf(row, now, await currentDaysOff()),
    thread: threadOf(decision, review, facts),
  }
}
