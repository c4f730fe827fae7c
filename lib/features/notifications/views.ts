import type { MeetingKind, MeetingState } from '@/lib/features/meetings/workflow'
import type { Bilingual } from '@/lib/platform/i18n/locale'
import type { Channel } from '@/lib/platform/reach/message'

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

export const newsTopics = ['notices', 'reminders', 'protocols', 'results'] as const
export type NewsTopic = (typeof newsTopics)[number]
export const newsPaces = ['atOnce', 'daily', 'weekly', 'off'] as const
export type NewsPace = (typeof newsPaces)[number]

/** How often somebody hears of a topic who chose nothing [P]. */
export const usualPace: Record<NewsTopic, NewsPace> = {
  notices: 'atOnce',
  reminders: 'atOnce',
  protocols: 'daily',
  results: 'atOnce',
}

/**
 * What may be told of a meeting. `results` is told as often as there are new ones, so its key goes on with the moment (base 36: digits
 * alone could be taken for a person's number).
 */
export type NewsKey = 'notice' | 'failed' | 'reminder48' | 'reminder3' | 'protocol' | `results.${string}`

/** A meeting as it is told of. `decisions`: what was decided, and how the akim answered where he has. */
export type NewsFacts = {
  okrug: Bilingual
  meeting: NewsMeeting
  agenda: { position: number; title: Bilingual }[]
  decisions: { number: number; title: Bilingual; answer: 'approved' | 'disagreed' | null }[]
}

/** How many addresses one person may have [P]: more is a mistake or a nuisance. */
export const mostContacts = 10

/** One way in which a person is reached, as they see it. */
export type ContactView = {
  id: string
  channel: Channel
  lang: 'kk' | 'ru'
  label: string
  confirmedAt: Date | null
  stoppedAt: Date | null
}

/** A person's own page of notifications. `calendar` is the address of their own calendar, of whoever is on a roll. */
export type OwnNews = {
  contacts: ContactView[]
  paces: Record<NewsTopic, NewsPace>
  channels: Channel[]
  pushKey: string
  calendar: string | null
  bot: string | null
}

/** Where the telling of a meeting stands: each thing told, when, and to how many. */
export type ToldView = { key: string; topic: NewsTopic; at: Date; reached: number; later: number }

/** Works of one kind that were given up before there were letters: how many, and since when. */
export type DeadWorkView = { what: 'spread' | 'code'; count: number; since: Date }

/** A letter that was given up, without whom it was for. */
export type DeadLetterView = {
  id: string
  channel: Channel
  okrug: Bilingual
  topic: NewsTopic
  createdAt: Date
  failedAt: Date
  attempts: number
  failure: string
}
