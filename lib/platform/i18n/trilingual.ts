import { type Locale, locales } from './locale'
import { translator, type Values } from './translator'

/** One message in every interface language, for answers that machines pass on to people. */
export function trilingual(namespace: string, key: string, values?: Values): Record<Locale, string> {
  const said = locales.map((locale) => [locale, translator(locale, namespace)(key, values)])
  return Object.fromEntries(said) as Record<Locale, string>
}
