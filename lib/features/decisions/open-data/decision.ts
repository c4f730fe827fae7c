import { spoken } from '@/lib/platform/i18n/verdict'
import type { DecisionView } from '../views'

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
