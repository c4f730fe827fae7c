import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { Verdict } from '@/lib/statute/verdict'
import type { DecisionStatus } from './workflow'

/** A published decision with the vote that adopted it and the akim's answer. Dates are `YYYY-MM-DD`. */
export type DecisionView = {
  id: string
  /** `595030000-A-2026-003/1` */
  number: string
  /** its number within the meeting, shown as № 1 */
  position: number
  meeting: { id: string; number: string; startsAt: Date }
  title: Bilingual
  text: Bilingual
  for: number
  against: number
  abstain: number
  notVoting: number
  chair: 'for' | 'against' | null
  verdict: Verdict
  status: DecisionStatus
  overdue: boolean
  due: string | null
  answer: { at: Date; by: string; reasons: Bilingual | null; verdict: Verdict } | null
  membersToldAt: Date | null
  publishedAt: Date
  changedAt: Date
}

export type DecisionPage = { data: DecisionView[]; total: number; page: number }

export const decisionsPerPage = 50
