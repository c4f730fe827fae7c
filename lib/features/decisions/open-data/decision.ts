import { spoken } from '@/lib/platform/i18n/verdict'
import type { CourseView, DecisionView } from '../views'

/** A decision as the public API gives it: verdicts in words of all three languages, `chair` only where a casting vote was given. */
export function decisionRecord(view: DecisionView) {
  const { position: _, okrugId: __, overdue, answer, membersToldAt, chair, verdict, meeting, ...decision } = view
  return {
    ...decision,
    meeting: { id: meeting.id, number: meeting.number },
    ...(chair && { chair }),
    verdict: spoken(verdict),
    overdue,
    answer: answer && { ...answer, verdict: spoken(answer.verdict) },
    membersToldAt,
  }
}

/** A decision with its whole course: the dispute, the execution, the chair's letters that were sent, and the thread in the order of time. */
export function courseRecord({ decision, origin, review, execution, letters, term, thread }: CourseView) {
  const { okrugId, id } = decision
  const evidence = (evidenceId: string) => `/api/v1/okrugs/${okrugId}/decisions/${id}/evidence/${evidenceId}`
  return {
    ...decisionRecord(decision),
    origin,
    review: review && {
      ...review,
      ruling: review.ruling && { ...review.ruling, verdict: spoken(review.ruling.verdict) },
    },
    term: term && { ...term, verdict: spoken(term.verdict) },
    execution: execution && {
      ...execution,
      steps: execution.steps.map((step) => ({
        ...step,
        evidence: step.evidence.map((one) => ({ ...one, url: evidence(one.id) })),
      })),
    },
    letters: letters
      .filter(({ sentAt }) => sentAt)
      .map(({ chairId: _, number, startsAt: __, ...letter }) => ({ ...letter, meeting: { number } })),
    thread: thread.map(({ href, ...one }) => ({ ...one, ...(href && { url: `/okrugs/${okrugId}${href}` }) })),
  }
}
