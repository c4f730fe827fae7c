import type { MemberDetails, MemberView, RowView } from '@/lib/features/roll/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** «Ахметов Серік Болатұлы». */
export const fullName = ({ surname, givenName, patronymic }: MemberView): string =>
  [surname, givenName, patronymic].filter(Boolean).join(' ')

/** Street, house and flat in words; empty when none is known. */
export function addressOf({ street, house, flat }: MemberView, locale: Locale): string {
  const t = translator(locale, 'roll')
  return [street, house && t('place.house', { house }), flat && t('place.flat', { flat })].filter(Boolean).join(', ')
}

/** What is wrong or odd about a row of a file, a sentence each. */
export function faultsOf({ problems, doubts }: Pick<RowView, 'problems' | 'doubts'>, locale: Locale): string[] {
  const t = translator(locale, 'roll')
  return [...problems, ...doubts].map(({ fault, column, params }) =>
    t(`fault.${fault}`, { column: t(`columns.${column}.title`), ...params }),
  )
}

/** From when until when somebody does not count. */
export function spanOf({ from, until }: NonNullable<MemberDetails['exclusion']>, locale: Locale): string {
  const t = translator(locale, 'roll')
  const first = dateWords(from, locale)
  return until ? t('detail.span', { from: first, until: dateWords(until, locale) }) : t('detail.since', { from: first })
}
