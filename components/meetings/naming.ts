import type { DeskMeeting } from '@/lib/features/meetings/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import { type Bilingual, inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { almatyDate } from '@/lib/statute/civil-date'

type Numbered = { kind: DeskMeeting['kind']; ordinal: number; area?: Bilingual | null }
type Named = Pick<DeskMeeting, 'kind' | 'ordinal' | 'state'> & { area?: Bilingual | null }

/** «№ 3 жиын», «№ 2 бөлек жиын: Орталық»: what met, by its own row of numbers, and of which area. */
export function numberedName({ kind, ordinal, area }: Numbered, locale: Locale): string {
  const name = translator(locale, 'meetings')(`numbered.${kind}`, { number: ordinal })
  return area ? `${name}: ${inLocale(area, locale)}` : name
}

/** Its number once it has its notice, before that what it still is. */
export function meetingName(meeting: Named, locale: Locale): string {
  const { kind, ordinal, state, area } = meeting
  if (ordinal !== null) return numberedName({ ...meeting, ordinal }, locale)
  const t = translator(locale, 'convening')
  if (state === 'draft')
    return area ? `${t('name.draft', { kind })}: ${inLocale(area, locale)}` : t('name.draft', { kind })
  return t(kind === 'session' ? 'name.request' : 'name.initiative')
}

/** The name with the day, where there is one. */
export function meetingTitle(meeting: Named & Pick<DeskMeeting, 'startsAt'>, locale: Locale): string {
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
