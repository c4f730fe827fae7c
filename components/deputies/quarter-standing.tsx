import { Tag, type Tone } from '@/components/ui/tag'
import type { QuarterView, SessionMark } from '@/lib/features/deputies/views'
import { civilOf, dateWords } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'

const tones: Record<QuarterView['outlook'], Tone> = { held: 'good', announced: 'info', open: 'due', late: 'bad' }

type QuarterStandingProps = { locale: Locale; okrug: string; quarter: QuarterView; next: SessionMark | null }

/** Whether the quarter has its session (AS-4), the days it still has, and the next session. `okrug` is the address of its public pages. */
export function QuarterStanding({ locale, okrug, quarter, next }: QuarterStandingProps) {
  const t = translator(locale, 'deputies')
  const { outlook, lastNotice, daysLeft, actual = 0 } = quarter
  const date = next ? dateWords(civilOf(next.startsAt).date, locale) : ''
  const word = t(`quarter.${outlook}`, { count: actual, days: daysLeft, date })
  const href = next ? `${okrug}/meetings/${next.id}` : undefined
  return (
    <div>
      <Tag tone={tones[outlook]}>{outlook === 'announced' ? <a href={href}>{word}</a> : word}</Tag>
      {outlook === 'open' || outlook === 'late' ? (
        <p className="text-sm text-soft">{t(`quarter.${outlook}Note`, { date: dateWords(lastNotice, locale) })}</p>
      ) : null}
      {next && outlook !== 'announced' ? (
        <p className="text-sm">
          <a href={href}>{t('quarter.next', { date })}</a>
        </p>
      ) : null}
    </div>
  )
}
