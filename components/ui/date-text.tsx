import { civilOf, dateWords, instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'

/** A civil date (`YYYY-MM-DD`) or an instant in words. An instant shows its time unless `day` asks for the date alone. */
export function DateText({ value, locale, day }: { value: string | Date; locale: Locale; day?: boolean }) {
  if (typeof value === 'string') return <time dateTime={value}>{dateWords(value, locale)}</time>
  const words = day ? dateWords(civilOf(value).date, locale) : instantWords(value, locale)
  return <time dateTime={value.toISOString()}>{words}</time>
}
