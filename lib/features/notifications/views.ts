import type { MeetingKind, MeetingState } from '@/lib/features/meetings/workflow'
import type { Bilingual } from '@/lib/platform/i18n/locale'

/** What feeds tell of. */
export const newsKinds = ['notices', 'protocols', 'decisions'] as const
export type NewsKind = (typeof newsKinds)[number]

/** Whose news: of one okrug, or of all okrugs of a district; `path` is the page of the place, after the language. */
export type FeedPlace = { kato: string; name: Bilingual; path: string; okrugs: { kato: string; name: Bilingual }[] }

/** A meeting as feeds and calendars name it. */
export type NewsMeeting = {
  id: string
  okrugId: string
  kind: MeetingKind
  ordinal: number
  area: Bilingual | null
  startsAt: Date
  place: Bilingual
}

/** One thing that became public: a notice, a signed protocol, a decision. `text` is plain. */
export type NewsView = {
  id: string
  meeting: NewsMeeting
  /** of a decision: its own title */
  title: Bilingual | null
  text: Bilingual
  publishedAt: Date
  changedAt: Date
}

/** A meeting as a calendar keeps it, from its notice on. */
export type CalendarMeeting = NewsMeeting & {
  state: MeetingState
  agenda: { position: number; title: Bilingual }[]
  closedAt: Date | null
  publishedAt: Date
  changedAt: Date
}
