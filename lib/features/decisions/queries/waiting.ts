import 'server-only'
import { db } from '@/lib/platform/db/client'
import { dayOf } from '@/lib/platform/db/day'
import type { Prisma } from '@/lib/platform/db/generated/client'
import { isId } from '@/lib/platform/db/id'
import { almatyDate } from '@/lib/statute/civil-date'
import type { CourseView, DeskDecisions, LetterDue } from '../views'
import { allowedIn, isSameBody } from '../workflow'
import { courseOf } from './course'
import { owedIn } from './owed'
import { shown, viewOf } from './published'

const mostCarriedOut = 50
const byTime: Prisma.DecisionOrderByWithRelationInput[] = [{ reviewedAt: 'asc' }, { number: 'asc' }]

/** Drafts on whose agenda a question in dispute may be put (DC-6). */
async function draftsIn(okrugId: string) {
  const rows = await db.meeting.findMany({
    where: { okrugId, state: { in: ['draft', 'permitted'] } },
    select: { id: true, kind: true, areaId: true, startsAt: true, agenda: { select: { reconsidersId: true } } },
    orderBy: { startsAt: { sort: 'asc', nulls: 'last' } },
  })
  return rows.map(({ agenda, ...draft }) => ({
    ...draft,
    reconsiders: agenda.flatMap(({ reconsidersId }) => reconsidersId ?? []),
  }))
}

/**
 * What the desk still has to do with decisions at `now`: unanswered ones by their last day, then answered ones the members were not told of;
 * those in dispute with the drafts that may take them up; those to be carried out, the soonest term first and those without a plan before; those that
 * were, the last first.
 */
export async function deskDecisions(okrugId: string, now: Date): Promise<DeskDecisions> {
  const include = { ...shown, plan: true, steps: true }
  const find = (where: Prisma.DecisionWhereInput, orderBy: Prisma.DecisionOrderByWithRelationInput[], take?: number) =>
    db.decision.findMany({ where: { ...where, okrugId }, include, orderBy, take })
  const [open, disputed, owed, carriedOut, drafts] = await Promise.all([
    find({ OR: [{ status: 'underReview' }, { reviewedAt: { not: null }, membersToldAt: null }] }, [
      { reviewedAt: { sort: 'asc', nulls: 'first' } },
      { due: 'asc' },
      { number: 'asc' },
    ]),
    find({ status: { in: ['disagreed', 'rediscussion', 'unresolved', 'maslikhatDiscussion'] } }, byTime),
    find(owedIn(okrugId), [{ plan: { due: 'asc' } }, { adoptedAt: 'asc' }, { number: 'asc' }]),
    find({ status: 'done' }, [{ changedAt: 'desc' }], mostCarriedOut),
    draftsIn(okrugId),
  ])
  return {
    open: open.map((row) => viewOf(row, now)),
    disputed: disputed.map((row) => ({
      decision: viewOf(row, now),
      kind: row.meeting.kind,
      drafts: drafts.filter((draft) => isSameBody(draft, row.meeting)),
    })),
    owed: owed.map((row) => ({ decision: viewOf(row, now), due: row.plan && dayOf(row.plan.due) })),
    carriedOut: carriedOut.map((row) => viewOf(row, now)),
  }
}

/** What a session may hear a report on, with what it said of each already. */
export async function reportsFor(okrugId: string, meetingId: string, now: Date) {
  const rows = await db.decision.findMany({
    where: owedIn(okrugId),
    include: { hearings: { where: { meetingId } } },
    orderBy: [{ adoptedAt: 'asc' }, { number: 'asc' }],
  })
  const courses = await Promise.all(rows.map((row) => courseOf(okrugId, row.id, now)))
  return rows.flatMap(({ hearings: [said] }, i) => {
    const course = courses[i]
    if (!course) return []
    const over = course.execution !== null && course.execution.due < almatyDate(now)
    const hearing = said ? { outcome: said.outcome, note: { kk: said.noteKk, ru: said.noteRu } } : null
    return [{ course, hearing, over }]
  })
}

/** The disputes of a district's okrugs that are its own to settle (DC-7), the longest open first, and work that was reported as not done (DC-10). */
export async function disputesIn(districtId: string, now: Date, id?: string): Promise<CourseView[]> {
  if (id !== undefined && !isId(id)) return []
  const rows = await db.decision.findMany({
    where: {
      id,
      publishedAt: { not: null },
      OR: [
        { status: { in: ['unresolved', 'maslikhatDiscussion', 'escalated'] } },
        ...(id ? [{ districtReview: { isNot: null } }] : []),
      ],
      meeting: { okrug: { districtId } },
    },
    select: { okrugId: true, id: true },
    orderBy: { reviewedAt: 'asc' },
  })
  const courses = await Promise.all(rows.map((row) => courseOf(row.okrugId, row.id, now)))
  return courses.filter((course) => course !== null)
}

/** Letters that a chair still has to send (DC-10). */
export async function lettersDue(chairId: string, now: Date): Promise<LetterDue[]> {
  const rows = await db.executionHearing.findMany({
    where: {
      failure: { not: null },
      letterAt: null,
      meeting: { chairId },
      decision: { status: { in: [...allowedIn['send-letter']] } },
    },
    select: { okrugId: true, decisionId: true, meetingId: true },
    orderBy: { at: 'asc' },
  })
  const courses = await Promise.all(rows.map((row) => courseOf(row.okrugId, row.decisionId, now)))
  return rows.flatMap(({ meetingId }, i) => {
    const letter = courses[i]?.letters.find((one) => one.meetingId === meetingId)
    return courses[i] && letter ? [{ course: courses[i], letter }] : []
  })
}

/** A public picture or paper of the work; null where the decision has none of this id. */
export const findEvidence = (okrugId: string, decisionId: string, id: string) =>
  db.executionEvidence.findFirst({
    where: { okrugId, id, step: { decisionId, decision: { publishedAt: { not: null } } } },
    select: { kind: true, name: true, mediaType: true, size: true, sha256: true },
  })
