import type { MemberChangeView } from '@/lib/features/roll/views'
import { instantWords } from '@/lib/platform/i18n/dates'
import { inLocale, type Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { spanOf } from './words'

/** What changed about a person, who did it and on what ground; newest first. */
export function MemberHistory({ locale, history }: { locale: Locale; history: MemberChangeView[] }) {
  const t = translator(locale, 'roll')
  if (history.length === 0) return <p className="text-soft">{t('detail.noHistory')}</p>
  return (
    <ol className="border-line border-t">
      {history.map((change) => (
        <li key={change.id} className="border-line border-b py-3">
          <p className="font-semibold">{t(`detail.kinds.${change.kind}`)}</p>
          <p className="text-sm text-soft">{when(change, locale)}</p>
          <ul className="mt-1">
            {linesOf(change, locale).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function when({ at, by }: MemberChangeView, locale: Locale): string {
  const t = translator(locale, 'roll')
  const words = instantWords(at, locale)
  return by ? t('detail.by', { at: words, name: by }) : words
}

function linesOf({ before, exclusion, ground }: MemberChangeView, locale: Locale): string[] {
  const t = translator(locale, 'roll')
  const were = before.map(({ field, value }) => {
    const title = t(`columns.${field}.title`)
    if (value === null) return t('detail.wasEmpty', { field: title })
    return t('detail.was', { field: title, value: typeof value === 'string' ? value : inLocale(value, locale) })
  })
  const excluded = exclusion
    ? [t('detail.wasExcluded', { reason: t(`standings.${exclusion.reason}`), span: spanOf(exclusion, locale) })]
    : []
  return [...were, ...excluded, ...(ground ? [t('detail.because', { ground })] : [])]
}
