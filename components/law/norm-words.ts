import { dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import type { Share } from '@/lib/statute/arithmetic'
import type { RuleId } from '@/lib/statute/catalogue'
import { type NormKey, type Norms, normKeysOf, normTable } from '@/lib/statute/norms'

const named: Readonly<Record<string, string>> = { '1/2': 'half', '2/3': 'twoThirds' }

/** A norm's number as people say it: «кемінде 10 %», «5 жұмыс күні», «жартысынан астамы». */
export function valueWords(key: NormKey, value: number | Share, locale: Locale): string {
  const t = translator(locale, 'law')
  const { unit } = normTable[key]
  if (unit === 'majority') return t('units.majority')
  if (typeof value === 'number') return t(`units.${unit}`, { value })
  if (value.in === 100) return t('units.percent', { value: value.of })
  const known = named[`${value.of}/${value.in}`]
  return known ? t(`units.${known}`) : t('units.fraction', value)
}

/** «қолданыла бастаған күні – …». */
export const sinceWords = (from: string, locale: Locale): string =>
  translator(locale, 'law')('from', { date: dateWords(from, locale) })

/** A rule's norms in one line: its number alone where it has one, else each with its name. */
export function normLine(rule: RuleId, norms: Norms, locale: Locale): string {
  const t = translator(locale, 'law')
  const keys = normKeysOf(rule).filter((key) => norms[key] !== null)
  const said = keys.map((key) => ({
    name: t(`normNames.${key}`),
    value: valueWords(key, norms[key] as number | Share, locale),
  }))
  return said.map(({ name, value }) => (said.length > 1 ? `${name}: ${value}` : value)).join('; ')
}

/** What fills the numbers of a rule's text: shares in hundreds as percents, whole numbers as they are. */
export function textValues(norms: Norms): Record<string, number> {
  const values = Object.entries(norms).flatMap(([key, value]) => {
    if (value === null) return []
    return [[key, typeof value === 'number' ? value : (100 * value.of) / value.in]]
  })
  return Object.fromEntries(values)
}
