import { dateWords } from './dates'
import { type Locale, locales } from './locale'
import { translator } from './translator'

/** What of a verdict is put into words; lib/statute's `Verdict` and a refusal's are both of this shape. */
export type Sayable = {
  because: { key: string; params: Readonly<Record<string, string | number>> }
}

const civil = /^\d{4}-\d{2}-\d{2}$/

/** What fills a sentence, its civil dates in words. */
export function saidIn(params: Readonly<Record<string, string | number>>, locale: Locale) {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && civil.test(value) ? dateWords(value, locale) : value,
  ])
  return Object.fromEntries(said) as Record<string, string | number>
}

/** A verdict's reason as one sentence with its arithmetic (namespace `statute`). */
export function reasonOf({ because: { key, params } }: Sayable, locale: Locale): string {
  return translator(locale, 'statute')(key, saidIn(params, locale))
}

/** The reason in all three languages. */
export const reasonsOf = (verdict: Sayable) =>
  Object.fromEntries(locales.map((locale) => [locale, reasonOf(verdict, locale)])) as Record<Locale, string>

/** A verdict as the public doors give it: its reason in all three languages. */
export function spoken<V extends Sayable>(verdict: V): Omit<V, 'because'> & { because: Record<Locale, string> } {
  return { ...verdict, because: reasonsOf(verdict) }
}
