import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { CivilDate } from '@/lib/statute/civil-date'
import type { FrozenVerdict } from './verdicts/frozen'
import type { MeetingState } from './workflow'

/** A published meeting in lists: from its notice on. */
export type MeetingSummary = {
  id: string
  kind: 'session'
  /** `595030000-A-2026-003` */
  number: string
  /** shown as № 3 */
  ordinal: number
  state: MeetingState
  startsAt: Date
  place: Bilingual
  /** AS-1 as frozen when registration closed; null before */
  quorum: FrozenVerdict | null
  publishedAt: Date
  changedAt: Date
}

export type MaterialView = { id: string; name: string; mediaType: string; size: number; addedAt: Date }

export type AgendaItemView = {
  id: string
  position: number
  competence: string
  title: Bilingual
  draft: Bilingual
  pastDecisions: boolean
  addedAtMeeting: boolean
  /** MT-4; null until voted on */
  included: boolean | null
  materials: MaterialView[]
}

/** The act of a session without quorum. */
export type FailureView = {
  verdict: FrozenVerdict
  present: { seat: number; name: string }[]
  absent: { seat: number; name: string }[]
  next: { rule: 'NT-1' | 'NT-3'; date: CivilDate }
}

/** Everything the public sees of a meeting besides its protocol and decisions. */
export type MeetingView = MeetingSummary & {
  notice: { issuedAt: Date; channels: string[]; verdict: FrozenVerdict | null }
  materials: { sentAt: Date; verdict: FrozenVerdict | null } | null
  agenda: AgendaItemView[]
  overrides: { rule: string; reason: Bilingual; by: string; at: Date }[]
  failure: FailureView | null
}

export type MeetingPage = { data: MeetingView[]; total: number; page: number }

export const meetingsPerPage = 50
