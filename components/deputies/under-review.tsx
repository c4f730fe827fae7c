import { Tag } from '@/components/ui/tag'
import type { StandingView } from '@/lib/features/deputies/views'
import { dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** Decisions that wait for the akim (DC-4); those past their day stand first, in red. */
export function UnderReview({ locale, standing }: { locale: Locale; standing: StandingView }) {
  const t = translator(locale, 'deputies')
  const { kato, waiting, due, overdue } = standing
  const href = `/${locale}/okrugs/${kato}/decisions`
  if (waiting + overdue === 0) return t('waiting.none')
  return (
    <div>
      {overdue > 0 ? (
        <Tag tone="bad">
          <a href={href}>{t('waiting.overdue', { count: overdue })}</a>
        </Tag>
      ) : null}
      {due ? (
        <p>
          <a href={href}>{t('waiting.count', { count: waiting, date: dateWords(due, locale) })}</a>
        </p>
      ) : null}
    </div>
  )
}
