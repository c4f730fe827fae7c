import { instantWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** When the page's content was published and when it last changed; every published page shows it. */
export function Published({
  locale,
  published,
  changed,
}: {
  locale: Locale
  published?: Date | null
  changed?: Date | null
}) {
  const t = translator(locale, 'ui')
  const lines = [
    published ? { key: 'published', at: published } : null,
    changed && changed.getTime() !== published?.getTime() ? { key: 'changed', at: changed } : null,
  ].filter((line) => line !== null)
  if (lines.length === 0) return null
  return (
    <p className="mt-8 flex flex-wrap gap-x-6 border-line border-t pt-3 text-sm text-soft">
      {lines.map(({ key, at }) => (
        <time key={key} dateTime={at.toISOString()}>
          {t(`published.${key}`, { date: instantWords(at, locale) })}
        </time>
      ))}
    </p>
  )
}

/** The dates of a page of several things: when the first of them was published and when any of them last changed. */
export function PublishedAll({
  locale,
  of,
}: {
  locale: Locale
  of: readonly { publishedAt: Date; changedAt: Date }[]
}) {
  if (of.length === 0) return null
  const first = Math.min(...of.map((one) => one.publishedAt.getTime()))
  const last = Math.max(...of.map((one) => one.changedAt.getTime()))
  return <Published locale={locale} published={new Date(first)} changed={new Date(last)} />
}
