import type { TurnView } from '@/lib/features/voting/views'
import { civilOf } from '@/lib/platform/i18n/dates'
import type { Locale } from '@/lib/platform/i18n/locale'
import { translator } from '@/lib/platform/i18n/translator'
import { TurnTimer } from './turn-timer'

/** The timer of the speech under way, as of `now`, the moment the page is answered at. */
export function SpeakingTime({ locale, turn, now }: { locale: Locale; turn: TurnView; now: Date }) {
  const { startedAt, limitSeconds } = turn
  if (!startedAt || limitSeconds === null) return null
  const t = translator(locale, 'floor')
  const timeOf = (instant: Date) => civilOf(instant).time
  const end = new Date(startedAt.getTime() + limitSeconds * 1000)
  return (
    <TurnTimer
      key={`${turn.id} ${limitSeconds}`}
      spoken={Math.max(0, (now.getTime() - startedAt.getTime()) / 1000)}
      limit={limitSeconds}
      words={{ left: t('timer.left', { time: '{time}' }), over: t('timer.over', { time: '{time}' }) }}
      span={t('timer.until', { from: timeOf(startedAt), to: timeOf(end) })}
    />
  )
}
