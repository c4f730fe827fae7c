import { Tag } from '@/components/ui/tag'
import type { StandingView } from '@/lib/features/deputies/views'
import { civilOf, dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

/** The last session of an okrug with its quorum (AS-1), or that there was none. */
export function LastSession({ locale, standing: { kato, last } }: { locale: Locale; standing: StandingView }) {
  const t = translator(locale, 'deputies')
  if (!last) return t('last.none')
  const { failed, quorum } = last
  const numbers = { present: quorum?.actual ?? 0, needed: quorum?.required ?? 0 }
  return (
    <div>
      <p>
        <a href={`/${locale}/okrugs/${kato}/meetings/${last.id}`}>
          {translator(locale, 'meetings')('one', { number: last.number })}
        </a>
      </p>
      <p className="text-sm text-soft">{dateWords(civilOf(last.startsAt).date, locale)}</p>
      <Tag tone={failed ? 'bad' : 'good'}>{t(failed ? 'last.failed' : 'last.held', numbers)}</Tag>
    </div>
  )
}
