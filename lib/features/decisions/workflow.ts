/** law.md section 8. Rediscussion, the maslikhat's part and execution come with their own procedures. */
export const decisionStatuses = ['adopted', 'underReview', 'approved', 'disagreed'] as const
export type DecisionStatus = (typeof decisionStatuses)[number]

/** What the akim may answer (DC-4, DC-6). */
export const answers = ['approved', 'disagreed'] as const
export type Answer = (typeof answers)[number]

/** Past the last day of DC-4 without an answer: overdue and in red, never consent. Dates are `YYYY-MM-DD`. */
export const isOverdue = (status: DecisionStatus, due: string | null, today: string): boolean =>
  status === 'underReview' && due !== null && today > due
