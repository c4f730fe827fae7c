import type { FieldChange, MemberDetails, MemberView, RowView, RuleView } from '@/lib/features/roll/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
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

/** What a row of a file would change about a person, a sentence each. */
export function changesOf({ changes }: { changes: readonly FieldChange[] }, locale: Locale): string[] {
  const t = translator(locale, 'roll')
  const said = (value: FieldChange['from']) => {
    if (value === null) return t('preview.blank')
    return t('preview.quoted', { text: typeof value === 'string' ? value : inLocale(value, locale) })
  }
  return changes.map(({ field, from, to }) =>
    t('preview.becomes', { field: t(`columns.${field}.title`), from: said(from), to: said(to) }),
  )
}

/** From when until when somebody does not count. */
export function spanOf({ from, until }: NonNullable<MemberDetails['exclusion']>, locale: Locale): string {
  const t = translator(locale, 'roll')
  const first = dateWords(from, locale)
  return until ? t('detail.span', { from: first, until: dateWords(until, locale) }) : t('detail.since', { from: first })
}

/** Where an address rule holds: «Бескөл», «Абай», «1–25 (тақ нөмірлер)»; the whole street or settlement where it says no more. */
export function reachOf({ settlement, street, houses, side }: RuleView, locale: Locale) {
  const t = translator(locale, 'areas')
  const onSide = side === 'all' ? null : t(`sides.${side}`)
  const some = houses && onSide ? `${houses} (${onSide})` : (houses ?? onSide)
  return {
    settlement: inLocale(settlement, locale),
    street: street ?? t('rules.allStreets'),
    houses: some ?? t('rules.allHouses'),
  }
}
