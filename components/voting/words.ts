import type { AttendanceView, SeatView } from '@/lib/features/meetings/views'
import type { Locale } from '@/lib/platform/i18n/locale'
import { type Translate, translator } from '@/lib/platform/i18n/translator'

type Kind = AttendanceView['kind']

/** Words of a session, and at a gathering its own in their place: those that stand in the namespace `gathering` under `prefix`. */
function wordsOf(session: Translate, locale: Locale, kind: Kind, prefix: string): Translate {
  const gathering = translator(locale, 'gathering')
  if (kind === 'session') return session
  const say = (key: string, values?: Parameters<Translate>[1]) =>
    gathering.has(prefix + key) ? gathering(prefix + key, values) : session(key, values)
  return Object.assign(say, { has: (key: string) => gathering.has(prefix + key) || session.has(key) })
}

/** The hall's words for a kind of meeting. */
export const hallWords = (locale: Locale, kind: Kind): Translate =>
  wordsOf(translator(locale, 'hall'), locale, kind, '')

/** The words of its registration. */
export const registrationWords = (locale: Locale, kind: Kind): Translate =>
  wordsOf(translator(locale, 'registration'), locale, kind, 'registration.')

/** A participant in lists: with the seat where there is one. */
export const participant = ({ seat, name }: Pick<SeatView, 'seat' | 'name'>): string =>
  seat > 0 ? `${seat}. ${name}` : name
