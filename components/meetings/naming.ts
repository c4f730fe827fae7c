import type { DeskMeeting } from '@/lib/features/meetings/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import type { Bilingual, Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { almatyDate } from '@/lib/statute/civil-date'

/** «№ 3 шақыру» once it has its notice, before that what it still is. */
export function meetingName({ ordinal, state }: Pick<DeskMeeting, 'ordinal' | 'state'>, locale: Locale): string {
  if (ordinal !== null) return translator(locale, 'meetings')('one', { number: ordinal })
  return translator(locale, 'convening')(state === 'draft' ? 'name.draft' : 'name.request')
}

/** The name with the day, where there is one. */
export function meetingTitle(meeting: Pick<DeskMeeting, 'ordinal' | 'state' | 'startsAt'>, locale: Locale): string {
  const name = meetingName(meeting, locale)
  return meeting.startsAt ? `${name}, ${dateWords(almatyDate(meeting.startsAt), locale)}` : name
}

/** A draft's text in the reader's language or, while that is missing, in the other; `lang` marks the other. */
export function draftText({ kk, ru }: Bilingual, locale: Locale): { text: string; lang?: 'kk' | 'ru' } {
  const [own, other] = locale === 'ru' ? (['ru', 'kk'] as const) : (['kk', 'ru'] as const)
  const text = { kk, ru }
  const used = text[own] ? own : other
  return { text: text[used], lang: used === locale ? undefined : used }
}
